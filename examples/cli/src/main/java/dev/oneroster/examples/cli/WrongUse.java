package dev.oneroster.examples.cli;

/** A command line that asks for what cannot be done; told with how to use the command. */
final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongUse(String why) {
    super(why);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
