package dev.oneroster.model;

import dev.oneroster.model.constraint.Bulk;
import dev.oneroster.model.constraint.Delta;
import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a row of every data file has.
 *
 * <p>Implementations are immutable.
 */
public interface RosterRecord {

  /**
   * The record's identifier, unique within its file (binding, section 3 of each file's table).
   *
   * @return 1 to 255 characters from letters, digits and {@code . - _ / @} if valid
   */
  @NotBlank
  @SourcedId
  String getSourcedId();

  /**
   * Whether the record is to be kept or deleted: given in delta files, blank in bulk files
   * (binding, section 3).
   *
   * @return the status, if given
   */
  Optional<
          @Null(groups = Bulk.class) @NotNull(groups = Delta.class) @KnownToken(groups = V1_1.class)
          @KnownToken(groups = V1_2.class) RecordStatus>
      getStatus();

  /**
   * When the record was last changed: given in delta files, blank in bulk files (binding, section
   * 3).
   *
   * @return a point in time, if given
   */
  Optional<@Null(groups = Bulk.class) @NotNull(groups = Delta.class) Instant> getDateLastModified();

  /**
   * The values of extension columns, by the column's whole name such as {@code metadata.jp.kana},
   * in the order of the columns. A blank cell is an empty string.
   *
   * @return names and values
   */
  @Value.Redacted
  Map<String, String> getMetadata();
}
