package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class FingerprintsProperties {

  @Property
  void a_text_is_found_in_the_row_where_it_was_first(
      @ForAll @Size(max = 300) List<@AlphaChars @StringLength(max = 2) String> texts) {
    Fingerprints seen = new Fingerprints(false);
    Map<String, Integer> firsts = new HashMap<>();
    for (int row = 0; row < texts.size(); row++) {
      Integer first = firsts.putIfAbsent(texts.get(row), row);
      seen.start().read(texts.get(row));
      assertThat(seen.add(row)).isEqualTo(first == null ? IdIndex.NONE : first);
    }
    firsts.forEach((text, row) -> assertThat(seen.find(text)).isEqualTo(row));
  }

  @Property
  void where_case_is_folded_it_is_told_whether_the_first_was_written_so(
      @ForAll @Size(max = 300) List<@AlphaChars @StringLength(max = 2) String> texts) {
    Fingerprints seen = new Fingerprints(true);
    Map<String, String> firsts = new HashMap<>();
    for (int row = 0; row < texts.size(); row++) {
      String text = texts.get(row);
      String first = firsts.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      assertThat(seen.start().readAscii(bytes, 0, bytes.length)).isTrue();
      boolean isNew = seen.add(row) == IdIndex.NONE;
      assertThat(isNew).isEqualTo(first == null);
      assertThat(isNew || seen.wasSame() == text.equals(first)).isTrue();
    }
  }
}
