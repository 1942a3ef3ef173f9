package dev.oneroster.csv;

import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;

/** Tokens are represented whether they are known or not. */
record TokenText<T extends VocabularyToken>(Vocabulary<T> vocabulary) implements CellForm<T> {

  @Override
  public T decode(String cell) {
    return vocabulary.valueOf(cell);
  }

  @Override
  public String encode(T value) {
    return value.token();
  }
}
