"""Files that wait in memory: one reader's, and all readers', take no more than they may, those that still arrive too."""

from serving.room import MOST_OF_ALL, MOST_OF_ONE, refused, room_for

OTHERS = [(f"session {n}", MOST_OF_ONE) for n in range(MOST_OF_ALL // MOST_OF_ONE)]


def test_one_reader_may_fill_what_is_theirs_and_no_more():
    assert refused("me", MOST_OF_ONE, []) is None
    assert refused("me", 1, [("me", MOST_OF_ONE)]).startswith("Your files may take 250 MB here at once")
    assert refused("me", 1, [("another", MOST_OF_ONE)]) is None


def test_all_readers_together_may_fill_what_there_is():
    assert refused("me", 1, OTHERS).startswith("Many files of other readers wait")
    assert refused("me", MOST_OF_ONE, OTHERS[1:]) is None


def test_files_that_still_arrive_count_and_leave_their_room():
    with room_for("me", MOST_OF_ONE) as first:
        assert first is None
        with room_for("me", 1) as second:
            assert second.startswith("Your files may take")
    with room_for("me", 1) as again:
        assert again is None
