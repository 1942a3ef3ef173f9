package dev.oneroster.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules about single cells want to see of one column, each known by a bit. Built while a
 * file is opened, then only read.
 */
final class ColumnInterests {

  private final List<CellInterest> interests = new ArrayList<>();
  private final List<Long> bits = new ArrayList<>();
  private long everybody;

  /** Adds what a rule wants to see, and the bit by which it is known. */
  void add(CellInterest interest, long bit) {
    interests.add(interest);
    bits.add(bit);
    everybody |= bit;
  }

  /** Passes cells of interest to nobody whose own test of bytes is of use. */
  ByteTest unminded() {
    ByteTest all = ByteTest.ALWAYS;
    for (CellInterest interest : interests) {
      all = interest.unminded().isOfUse() ? all.and(interest.unminded()) : all;
    }
    return all;
  }

  /** Those of whom bytes tell nothing. */
  ColumnInterests ofTexts() {
    ColumnInterests texts = new ColumnInterests();
    for (int i = 0; i < interests.size(); i++) {
      if (!interests.get(i).unminded().isOfUse()) {
        texts.add(interests.get(i), bits.get(i));
      }
    }
    return texts;
  }

  boolean isEmpty() {
    return interests.isEmpty();
  }

  /** All who want to see some cells. */
  long everybody() {
    return everybody;
  }

  /** Who wants to see blank cells. */
  long inBlank() {
    long all = 0;
    for (int i = 0; i < interests.size(); i++) {
      all |= interests.get(i).blanks() ? bits.get(i) : 0;
    }
    return all;
  }

  /** Who wants to see a text that is not empty. */
  long in(String text) {
    long all = 0;
    for (int i = 0; i < interests.size(); i++) {
      all |= interests.get(i).isMinded(text) ? bits.get(i) : 0;
    }
    return all;
  }
}
