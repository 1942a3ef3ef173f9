package dev.oneroster.validation.sample;

import java.util.List;

/** Invented names and titles, among them those that careless programs break. */
final class SampleNames {

  static final List<String> GIVEN =
      List.of(
          "Ada",
          "Bjørn",
          "Chloë",
          "Dae-jung",
          "Émilie",
          "Farouk",
          "Thị Mai",
          "太郎",
          "Siobhán",
          "Łukasz",
          "Zoë \"Zo\"",
          "Mary Jo",
          "Oluwaseun",
          "Aïcha",
          "Ümit",
          "Σοφία");

  static final List<String> FAMILY =
      List.of(
          "O'Brien",
          "Nguyễn",
          "東京",
          "Ashdown, Jr.",
          "𠮷田",
          "García-López",
          "van der Velde",
          "D'Angelo \"Dee\"",
          "Müller",
          "Ødegård",
          "Null",
          "True",
          "N'Diaye",
          "李",
          "Ó Súilleabháin",
          "Test");

  static final List<String> MIDDLE = List.of("", "Q.", "Anne-Marie", "", "de la", "𝒳", "J");

  static final List<String> SUBJECTS =
      List.of("Mathematics", "English", "Biology", "History", "Music", "Kunst", "Français", "体育");

  static final List<String> COURSES =
      List.of(
          "Algebra I, Honors",
          "English \"Great Books\"",
          "Biology & Lab",
          "World History: 1500–today",
          "Choir",
          "Kunst für Anfänger",
          "Français 2",
          "体育");

  static final List<String> PLACES =
      List.of("Room 101", "Gym, East Wing", "", "Lab \"B\"", "Aula 3", "");

  static final List<String> CITIES =
      List.of("Springfield", "São Paulo", "Reykjavík", "東京", "", "Winston, NC");

  static final List<String> GRADES =
      List.of("KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");

  private SampleNames() {}
}
