from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gatescope.inputs import tokens
from gatescope.inputs.limits import MAX_STEPS, MAX_TEXT_CHARACTERS
from gatescope.inputs.text import read_text
from gatescope.inputs.tokens import reader, tokens_of
from gatescope.inputs.words import UNKNOWN, Words
from gatescope.messages import InputError
from tests.inputs.sentences import refusal, texts

ENGLISH = ["<pad>", "the", "movie", "is", "not", "good", "bad", "boring", "do", "can"]
CHINESE = ["这", "部", "这部", "电影", "不", "好", "不好", "好看", "喜欢"]
WORDS = ENGLISH + CHINESE
LETTERS = ["·", "A", "B", "?"]
BRACKETS = ["x", "(", ")"]


def words(text: str) -> tuple[str, ...]:
    return read_text(text, WORDS, " ").tokens


def letters(text: str) -> tuple[str, ...]:
    return read_text(text, LETTERS, "").tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("the movie is good", "the movie is good"),
        ("The  MOVIE\tis\ngood", "the movie is good"),
        ("“The movie” (is) good!!", "the movie is good"),
        ("good/bad", "good bad"),
        ("not-good", "not good"),
        ("ｇｏｏｄ", "good"),
        ("这部电影不好看", "这部 电影 不 好看"),
        ("这部 电影，不 好看。", "这部 电影 不 好看"),
        ("这部movie不good", "这部 movie 不 good"),
    ],
)
def test_a_sentence_is_cut_into_words(text: str, tokens: str) -> None:
    assert words(text) == tuple(tokens.split())


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("isn't", "is not"),
        ("isn’t", "is not"),
        ("Don't", "do not"),
        ("can't", "can not"),
        ("cannot", "can not"),
        ("movie's", "movie is"),
    ],
)
def test_a_short_form_is_read_as_its_words_and_said(short: str, long: str) -> None:
    sequence = read_text(short, WORDS, " ")
    assert sequence.tokens == tuple(long.split())
    assert texts(sequence.notes) == [
        f"Read differently from how it was typed: {short} → {long}"
    ]


def test_a_short_form_with_an_unknown_word_stays_unknown() -> None:
    assert "“film's” (first at word 1)" in refusal(words, "film's good")


def test_the_longest_match_gives_way_where_the_rest_could_not_be_read() -> None:
    # Greedy alone takes 不好 and is left with 看.
    assert words("不好看") == ("不", "好看")
    assert words("不好") == ("不好",)


def test_punctuation_is_a_token_where_the_vocabulary_has_it() -> None:
    assert read_text("不，好!", ["，", "不", "好", "!"], " ").tokens == ("不", "，", "好", "!")


def test_dropped_punctuation_is_noted() -> None:
    notes = read_text("good, bad!!", WORDS, " ").notes
    assert texts(notes) == ["Left out, because the network does not know them: ! , (count: 3)."]


def test_unknown_words_are_named_with_position_and_what_is_near() -> None:
    assert refusal(words, "the moive is gud, borring") == (
        "Expected only words that this network knows, but it does not know “moive”, “gud”, "
        "“borring” (first at word 2); try “movie”, “boring”."
    )


def test_without_anything_near_the_sentence_shows_what_can_be_typed() -> None:
    assert refusal(words, "qqq zzz") == (
        "Expected only words that this network knows, but it does not know “qqq”, “zzz” (first "
        "at word 1); use words such as “boring”, “movie”, “good”, “the”, “not”, “bad”."
    )


def test_an_unknown_chinese_word_is_named_between_known_ones() -> None:
    assert "“难听” (first at word 3)" in refusal(words, "电影不难听好看")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("good 😀", "“😀”"),
        ("<script>alert(1)</script>", "“<script>alert(1)</script>”"),
        ("<img src=x>", "“<img”"),
        ("שלום", "“שלום”"),
        ("y" * 500, "“" + "y" * 39 + "…”"),
    ],
)
def test_strange_words_are_named_as_they_are(text: str, named: str) -> None:
    assert named in refusal(words, text)


def test_braces_do_not_act_on_the_sentence() -> None:
    assert "“{”, “}” (first at character 2)" in refusal(read_text, "x{}", BRACKETS, "")


@pytest.mark.parametrize("text", ["", "   \n\t", "\u202e\u200b", "...", "!?"])
def test_text_without_words_asks_for_some(text: str) -> None:
    assert refusal(words, text) == (
        "Expected some text to read, but none is there; type something like “the movie is”."
    )


def test_empty_text_for_characters_asks_for_some() -> None:
    assert refusal(read_text, "", LETTERS, "") == (
        "Expected some text to read, but none is there; type something like “·AB”."
    )


@pytest.mark.parametrize("typed", ["A..B", "A  B", "A••B", "A. B", "A\n\tB", "A。．B", "A··B"])
def test_a_blank_can_be_typed_in_many_ways(typed: str) -> None:
    assert letters(typed) == ("A", "·", "·", "B")


def test_three_dots_made_one_by_a_phone_are_three_blanks() -> None:
    sequence = read_text("A…b", LETTERS, "")
    assert sequence.tokens == ("A", "·", "·", "·", "B")
    assert texts(sequence.notes) == ["Read differently from how it was typed: … → ···, b → B"]


def test_full_width_brackets_are_read_and_spaces_left_out() -> None:
    sequence = read_text("（ x ）", BRACKETS, "")
    assert sequence.tokens == ("(", "x", ")")
    assert texts(sequence.notes) == [
        "Read differently from how it was typed: （ → (, ） → )",
        "Left out, because the network does not know them: ␣ (count: 2).",
    ]


def test_a_vocabulary_with_spaces_keeps_them() -> None:
    assert read_text("a b\nc", [" ", "a", "b", "c"], "").tokens == ("a", " ", "b", " ", "c")


def test_unknown_characters_are_named_with_their_position() -> None:
    assert refusal(read_text, "((a[😀", BRACKETS, "") == (
        "Expected only characters that this network knows, but it does not know “a”, “[”, “😀” "
        "(first at character 3); use only x ( )."
    )


def test_invisible_characters_are_left_out_and_noted() -> None:
    sequence = read_text("A\u202e\u200fB\x00", LETTERS, "")
    assert sequence.tokens == ("A", "B")
    assert texts(sequence.notes) == [
        "Invisible characters were left out: 3 (the first is U+202E)."
    ]


def test_what_has_no_picture_stands_in_the_sentence_as_its_code() -> None:
    assert "“[U+E000]”" in refusal(letters, "\ue000")


def test_too_many_steps_are_counted() -> None:
    assert refusal(letters, "A" * (MAX_STEPS + 1)) == (
        "Expected at most 100,000 time steps, but the text makes 100,001; shorten the text."
    )
    assert len(letters("A" * MAX_STEPS)) == MAX_STEPS


def test_very_long_text_is_refused_before_it_is_read() -> None:
    assert refusal(letters, "A" * (MAX_TEXT_CHARACTERS + 1)) == (
        "Expected at most 1,000,000 characters of text, but 1,000,001 came; cut the text into "
        "pieces."
    )


@given(st.text(), st.sampled_from([(WORDS, " "), (LETTERS, ""), (BRACKETS, "")]))
@example("\ud800", (WORDS, " "))
@example("İ", (LETTERS, ""))
def test_any_text_gives_known_tokens_or_one_sentence(
    text: str, network: tuple[list[str], str]
) -> None:
    vocabulary, separator = network
    try:
        sequence = read_text(text, vocabulary, separator)
    except InputError:
        refusal(read_text, text, vocabulary, separator)
    else:
        assert len(sequence) > 0
        assert set(sequence.tokens) <= set(vocabulary)


@given(st.text(), st.lists(st.text(), max_size=4), st.sampled_from(["", " "]))
def test_any_vocabulary_gives_known_tokens_or_an_error(
    text: str, vocabulary: list[str], separator: str
) -> None:
    try:
        sequence = read_text(text, vocabulary, separator)
    except InputError:
        return
    assert set(sequence.tokens) <= set(vocabulary)


@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_words_with_spaces_between_them_come_back(tokens: list[str]) -> None:
    assert words(" ".join(tokens)) == tuple(tokens)


@given(st.lists(st.sampled_from(LETTERS), min_size=1))
def test_characters_come_back(tokens: list[str]) -> None:
    assert letters("".join(tokens)) == tuple(tokens)


@given(st.data())
def test_what_is_made_of_words_without_spaces_can_always_be_read(data: st.DataObject) -> None:
    word = st.text("不好看电影", min_size=1, max_size=3)
    vocabulary = data.draw(st.lists(word, min_size=1, max_size=5, unique=True))
    text = "".join(data.draw(st.lists(st.sampled_from(vocabulary), min_size=1)))
    assert "".join(read_text(text, vocabulary, " ").tokens) == text


LEARNT = ["⟨unknown⟩", "the", "film", "is", "not", "good", "好", "电", "影", "·"]


def learnt(text: str, separator: str = " ") -> tuple[str, ...]:
    return read_text(text, LEARNT, separator).tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The film is dire", "the film is ⟨unknown⟩"),
        ("dire", "⟨unknown⟩"),
        ("电影难看", "电 影 ⟨unknown⟩ ⟨unknown⟩"),
        ("isn't so-so", "is not ⟨unknown⟩"),
        ("good😀😀, <b>", "good ⟨unknown⟩ ⟨unknown⟩ ⟨unknown⟩"),
        ("the ⟨unknown⟩ film", "the ⟨unknown⟩ film"),
    ],
)
def test_a_network_that_has_learnt_a_token_for_unknown_words_reads_it(
    text: str, tokens: str
) -> None:
    assert learnt(text) == tuple(tokens.split())


def test_what_is_read_as_unknown_is_said() -> None:
    assert texts(read_text("a film, a dud", LEARNT, " ").notes) == [
        "The network does not know “a”, “dud” and reads ⟨unknown⟩ there (count: 3).",
        "Left out, because the network does not know them: , (count: 1).",
    ]


def test_unknown_characters_are_read_as_one_token_each() -> None:
    vocabulary = ["⟨unknown⟩", "a", " ", "·"]
    assert read_text("A.b\na", vocabulary, "").tokens == (
        *("a", "⟨unknown⟩", "⟨unknown⟩", " ", "a"),
    )


@given(st.lists(st.sampled_from(["⟨unknown⟩", "a", "b", " "]), min_size=1))
def test_characters_with_unknown_ones_come_back(tokens: list[str]) -> None:
    assert read_text("".join(tokens), ["⟨unknown⟩", "a", "b", " "], "").tokens == tuple(tokens)


@given(st.lists(st.sampled_from(LEARNT), min_size=1))
def test_words_with_unknown_ones_come_back(tokens: list[str]) -> None:
    assert learnt(" ".join(tokens)) == tuple(tokens)


@given(st.text(min_size=1), st.sampled_from(["", " "]))
def test_with_a_token_for_unknown_ones_only_empty_text_is_refused(
    text: str, separator: str
) -> None:
    try:
        tokens = learnt(text, separator)
    except InputError:
        assert refusal(learnt, text, separator).startswith("Expected some text to read")
    else:
        assert set(tokens) <= set(LEARNT)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Good😀😀!", "good 😀 😀"),
        ("👍🏽 ❤️", "👍🏽 ❤️"),
        ("20°C © 2020", "20°c © 2020"),
        ("It’s well-made", "it's well-made"),
        ("这部film不错", "这 部 film 不 错"),
        ("1️⃣", "1 ⃣"),
        ("<b>bold</b> text", "<b>bold</b> text"),
    ],
)
def test_a_text_is_cut_into_the_words_that_a_vocabulary_is_made_of(
    text: str, pieces: str
) -> None:
    assert list(tokens_of(text, " ")) == pieces.split()


@given(st.lists(st.text(), min_size=1), st.sampled_from(["", " "]))
def test_a_vocabulary_of_a_texts_tokens_reads_that_text_without_unknown_ones(
    found: list[str], separator: str
) -> None:
    vocabulary = [
        "⟨unknown⟩",
        *dict.fromkeys(t for text in found for t in tokens_of(text, separator)),
    ]
    read = reader(vocabulary, separator)
    for text in found:
        assert "⟨unknown⟩" not in read(text) or "⟨unknown⟩" in text


@pytest.mark.parametrize("most", [0, 2, 99])
def test_many_texts_are_read_as_each_of_them_alone(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "MOST_KNOWN", most)
    texts = [
        "Good\u200b, isn’t it? 真的好 :-)",
        "good 😀👍🏽 <b> it's",
        "",
        " , ",
        "isn’t\tgood 真的",
    ]
    counts = Counter(token for text in texts for token in tokens.tokens_of(text, " "))
    assert list(tokens.count_tokens(texts, " ").items()) == list(counts.items())
    words = (UNKNOWN, "good", "is", "not", "真", ":-)")
    read, alone = tokens.reader(words, " "), Words(words).read
    for text in texts * 2:
        assert read(text) == alone(tokens.visible(text)[0]).tokens
