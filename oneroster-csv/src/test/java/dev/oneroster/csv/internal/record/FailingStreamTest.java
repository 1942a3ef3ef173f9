package dev.oneroster.csv.internal.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class FailingStreamTest {

  @Parameter private Reading reading = Reading.TEXTS;

  @Test
  void surfacesUnchangedBehindTheWholeLines() throws IOException {
    IOException failure = new IOException("CRC is wrong");
    Records reader = reader("a,b\n1,\"x\"y\n2,x\n3,par", failure);
    assertThat(reader.next()).isTrue();
    assertThat(reader.next()).isTrue();
    assertThat(reader.fault()).isNotNull();
    assertThat(reader.next()).isTrue();
    assertThat(reader.line()).isEqualTo(3);
    assertThatThrownBy(reader::next).isSameAs(failure);
    assertThatThrownBy(reader::next).isSameAs(failure);
    assertThat(reader.cells()).isEmpty();
  }

  @Test
  void surfacesAtTheFirstRead() {
    IOException failure = new IOException("no such entry");
    assertThatThrownBy(reader("", failure)::next).isSameAs(failure);
    assertThatThrownBy(reader("\uFEFF", failure)::next).isSameAs(failure);
    assertThatThrownBy(reader("a,b", failure)::next).isSameAs(failure);
  }

  @Test
  void surfacesWhileAQuoteIsOpen() throws IOException {
    IOException failure = new IOException("cut off");
    Records reader = reader("a,b\n1,\"x\ny", failure);
    assertThat(reader.next()).isTrue();
    assertThat(reader.next()).isTrue();
    assertThat(reader.fault()).isNotNull();
    assertThatThrownBy(reader::next).isSameAs(failure);
  }

  @Test
  void surfacesInTheMiddleOfALineThatIsSkipped() throws IOException {
    IOException failure = new IOException("cut off");
    Records reader = reader("a,b\n1," + "x".repeat(5_000_000), failure);
    assertThat(reader.next()).isTrue();
    assertThatThrownBy(reader::next).isSameAs(failure);
  }

  @Test
  void surfacesUncheckedExceptionsUnchanged() {
    RuntimeException failure = new IllegalStateException("closed");
    assertThatThrownBy(reader("a,b", failure)::next).isSameAs(failure);
  }

  @Test
  void nothingIsReadBeforeTheFirstRecordIsWanted() throws IOException {
    InputStream untouchable = new FailingStream("", new IOException("read too early"));
    try (Records reader = reading.open(untouchable, Limits.defaults())) {
      assertThat(reader.hasByteOrderMark()).isFalse();
      assertThat(reader.cells()).isEmpty();
    }
  }

  @Test
  void closingClosesTheStreamAndEndsTheReading() throws IOException {
    boolean[] closed = {false};
    InputStream stream =
        new ByteArrayInputStream("a\nb\n".getBytes(UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Records reader = reading.open(stream, Limits.defaults());
    assertThat(reader.next()).isTrue();
    assertThat(closed[0]).isFalse();
    reader.close();
    assertThat(closed[0]).isTrue();
    assertThat(reader.next()).isFalse();
  }

  private Records reader(String text, Exception failure) {
    return reading.open(new FailingStream(text, failure), Limits.defaults());
  }
}
