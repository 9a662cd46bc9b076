package kopir.directory.member;

/** What comes of asking for a change: the member as it will be, or a refusal. */
public sealed interface Decision permits Decision.Change, Refusal {

    record Change(Member after) implements Decision {}
}
