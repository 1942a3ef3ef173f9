package dev.oneroster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lists of entities, as builders take them. */
class EntityListsTest {

  @Test
  void elements_stand_in_the_order_in_which_they_were_given() {
    User user =
        user()
            .addUserIds("{a:1}")
            .addUserIds("{a:2}", "{a:3}")
            .addAllUserIds(List.of("{a:4}", "{a:5}"))
            .addUserIds("{a:6}")
            .build();
    assertThat(user.getUserIds())
        .containsExactly("{a:1}", "{a:2}", "{a:3}", "{a:4}", "{a:5}", "{a:6}");
  }

  @Test
  void elements_that_are_set_replace_those_before() {
    User user =
        user().addUserIds("{a:1}", "{a:2}").userIds(List.of("{a:3}")).addUserIds("{a:4}").build();
    assertThat(user.getUserIds()).containsExactly("{a:3}", "{a:4}");
  }

  @Test
  void elements_of_another_entity_are_added() {
    User other = user().addUserIds("{a:2}", "{a:3}").build();
    assertThat(user().addUserIds("{a:1}").from(other).build().getUserIds())
        .containsExactly("{a:1}", "{a:2}", "{a:3}");
  }

  @Test
  void elements_may_come_from_what_is_no_collection() {
    Iterable<String> some = () -> List.of("{a:1}", "{a:2}").iterator();
    assertThat(user().userIds(some).build().getUserIds()).containsExactly("{a:1}", "{a:2}");
    assertThat(user().addAllUserIds(some).addAllUserIds(some).build().getUserIds()).hasSize(4);
  }

  @Test
  void an_entity_does_not_change_with_the_list_it_was_given() {
    List<String> given = new ArrayList<>(List.of("{a:1}"));
    User set = user().userIds(given).build();
    User added = user().addAllUserIds(given).build();
    given.set(0, "{a:2}");
    assertThat(set.getUserIds()).containsExactly("{a:1}");
    assertThat(added.getUserIds()).containsExactly("{a:1}");
  }

  @Test
  void a_builder_and_the_list_it_was_given_do_not_change_each_other() {
    List<String> given = new ArrayList<>(List.of("{a:1}"));
    User.Builder builder = user().userIds(given).addUserIds("{a:2}");
    assertThat(given).containsExactly("{a:1}");
    given.set(0, "{a:3}");
    assertThat(builder.build().getUserIds()).containsExactly("{a:1}", "{a:2}");
  }

  @Test
  void an_entity_does_not_change_with_its_builder() {
    User.Builder builder = user().addUserIds("{a:1}").addUserIds("{a:2}");
    User first = builder.build();
    User second = builder.addUserIds("{a:3}").build();
    assertThat(first.getUserIds()).containsExactly("{a:1}", "{a:2}");
    assertThat(second.getUserIds()).containsExactly("{a:1}", "{a:2}", "{a:3}");
  }

  @Test
  void an_entity_s_list_cannot_be_changed() {
    List<String> one = user().addUserIds("{a:1}").build().getUserIds();
    List<String> two = user().addUserIds("{a:1}").addUserIds("{a:2}").build().getUserIds();
    assertThatThrownBy(() -> one.set(0, "")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> two.set(0, "")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_immutable_list_is_kept_as_it_is() {
    List<String> given = List.of("{a:1}", "{a:2}");
    assertThat(user().userIds(given).build().getUserIds()).isSameAs(given);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without such a check may do
  void no_element_is_null() {
    assertThatNullPointerException().isThrownBy(() -> user().addUserIds((String) null));
    assertThatNullPointerException().isThrownBy(() -> user().addUserIds("{a:1}", null));
    assertThatNullPointerException()
        .isThrownBy(() -> user().addUserIds("{a:1}").addAllUserIds(Arrays.asList("{a:2}", null)));
    assertThatNullPointerException().isThrownBy(() -> user().userIds(Arrays.asList("", null)));
  }

  private static User.Builder user() {
    return User.builder()
        .sourcedId("u")
        .enabledUser(true)
        .username("u")
        .givenName("Ada")
        .familyName("Hill");
  }
}
