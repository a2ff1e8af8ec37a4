import io
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from gatescope.inputs.limits import MAX_STEPS, MAX_UPLOAD_BYTES
from gatescope.inputs.npy import MAGIC, read_npy
from gatescope.messages import InputError
from tests.inputs.sentences import refusal, texts


def saved(array: np.ndarray, version: tuple[int, int] | None = None) -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=version, allow_pickle=True)
    return file.getvalue()


def with_header(header: str, data: bytes = b"") -> bytes:
    return MAGIC + b"\x01\x00" + len(header).to_bytes(2, "little") + header.encode() + data


def declared(descr: object, shape: object) -> bytes:
    return with_header(repr({"descr": descr, "fortran_order": False, "shape": shape}))


REAL = st.sampled_from(["?", "<i1", ">i2", "<i4", ">i8", "<u1", "<u8", "<f2", ">f4", "<f8"])
SHAPES = st.one_of(
    st.tuples(st.integers(1, 5)),
    st.tuples(st.integers(1, 5), st.integers(1, 4)),
    st.tuples(st.integers(1, 5), st.just(1), st.integers(1, 4)),
)


@given(st.data(), st.sampled_from(["C", "F"]), st.sampled_from([(1, 0), (2, 0)]))
def test_arrays_come_back_exactly(
    data: st.DataObject, order: str, version: tuple[int, int]
) -> None:
    dtype, shape = np.dtype(data.draw(REAL)), data.draw(SHAPES)
    finite = {"allow_nan": False, "allow_infinity": False} if dtype.kind == "f" else {}
    elements = arrays.from_dtype(dtype, **finite)
    array = np.asarray(data.draw(arrays.arrays(dtype, shape, elements=elements)), order=order)
    table = read_npy(saved(array, version))
    expected = array.reshape(len(array), -1)
    np.testing.assert_array_equal(table.values, expected)
    assert table.names == tuple(f"x{k + 1}" for k in range(expected.shape[1]))
    if np.abs(expected.astype(float)).max() <= 1e30:
        selected = table.select(table.names).values
        assert selected.dtype == np.float64
        np.testing.assert_array_equal(selected, expected.astype(float))


@pytest.mark.parametrize(
    ("array", "dtype"),
    [
        (np.array([1j]), "<c16"),
        (np.array(["a"]), "<U1"),
        (np.array([b"a"]), "|S1"),
        (np.array([{}], dtype=object), "|O"),
        (np.array(["2020-01-01"], dtype="M8[D]"), "<M8[D]"),
        (np.zeros(2, dtype=[("a", "<f8")]), "[('a', '<f8')]"),
    ],
)
def test_what_is_not_real_is_named_by_its_dtype(array: np.ndarray, dtype: str) -> None:
    assert refusal(read_npy, saved(array)) == (
        f"Expected an array of booleans, integers or floats, but its dtype is “{dtype}”; "
        "convert it with .astype(float) and save it again."
    )


@pytest.mark.parametrize("shape", [(), (2, 2, 2), (2, 1, 1, 2)])
def test_other_shapes_are_named(shape: tuple[int, ...]) -> None:
    assert refusal(read_npy, saved(np.zeros(shape))) == (
        f"Expected an array of shape (T,), (T, I) or (T, 1, I), but its shape is {shape}; save "
        "one sequence with time first."
    )


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0), (3, 1, 0)])
def test_an_empty_array_is_named_by_its_shape(shape: tuple[int, ...]) -> None:
    assert refusal(read_npy, saved(np.zeros(shape))) == (
        f"Expected at least one time step and one column, but the shape is {shape}; save an "
        "array with numbers in it."
    )


def test_too_many_columns_are_named_by_the_shape() -> None:
    assert refusal(read_npy, saved(np.zeros((1, 1025)))) == (
        "Expected at most 1,024 columns, but the shape is (1, 1025); put time first or keep "
        "fewer columns."
    )
    assert read_npy(saved(np.zeros((1, 1024)))).values.shape == (1, 1024)


def test_rows_beyond_the_limit_are_cut_and_said() -> None:
    table = read_npy(saved(np.zeros(MAX_STEPS + 1, dtype=bool)))
    assert len(table) == len(table.rows) == MAX_STEPS
    assert texts(table.notes) == ["Only the first 100,000 rows were read."]
    assert read_npy(saved(np.zeros(MAX_STEPS, dtype=bool))).notes == ()


@pytest.mark.parametrize(
    "shape",
    [(10**9,), (10**6, 1024), (10**30, 3), (10**3000,), (2**63,), (2**62, 4), (2**64 // 8,)],
)
def test_a_header_that_declares_more_than_there_is_allocates_nothing(
    shape: tuple[int, ...],
) -> None:
    bomb = declared("<f8", shape)
    tracemalloc.start()
    try:
        sentence = refusal(read_npy, bomb)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
    assert "but only 0 bytes of them are there; save the array again." in sentence


def test_a_file_that_is_cut_says_how_much_is_missing() -> None:
    assert refusal(read_npy, saved(np.zeros(3))[:-4]) == (
        "Expected all numbers of an array of shape (3,), but only 20 bytes of them are there; "
        "save the array again."
    )


BROKEN = [
    MAGIC,
    MAGIC + b"\x01\x00\xff\xff",
    with_header(""),
    with_header("[1]"),
    with_header("{'descr': '<f8'"),
    with_header("__import__('os').getcwd()"),
    with_header("(" * 9000),
    with_header("-" * 9000 + "1"),
    with_header("{'a': " * 90),
    with_header("1" * 5000),
    with_header("{'descr': '<f8', 'shape': (3,)}" + " " * 20_000),
    declared("<f8", (-1,)),
    declared("<f8", (-1, -1)),
    declared("<f8", (1.5,)),
    declared("<f8", (True,)),
    declared("<f8", 3),
    declared("<f8", None),
]


@pytest.mark.parametrize("data", BROKEN)
def test_a_header_that_cannot_be_read_is_called_broken(data: bytes) -> None:
    assert refusal(read_npy, data) == (
        "Expected a NumPy .npy file with a readable header, but this one is broken; save the "
        "array again with np.save."
    )


@pytest.mark.parametrize("descr", [None, 3, "f8,f8", "<f8\n", "f3", "O", "|V8", "x" * 99])
def test_strange_dtypes_are_refused(descr: object) -> None:
    refusal(read_npy, declared(descr, (0,)))


def test_other_files_are_refused() -> None:
    assert refusal(read_npy, b"1,2") == (
        "Expected a NumPy .npy file, but these bytes are none; save the array with np.save."
    )
    assert "the file is empty" in refusal(read_npy, b"")
    assert "at most 20 MB" in refusal(read_npy, bytes(MAX_UPLOAD_BYTES + 1))


@pytest.mark.parametrize(("bad", "text"), [(np.nan, "nan"), (np.inf, "inf"), (-np.inf, "-inf")])
@pytest.mark.parametrize("dtype", ["<f2", ">f4", "<f8"])
def test_numbers_that_are_not_finite_are_named_with_their_row(
    bad: float, text: str, dtype: str
) -> None:
    array = np.zeros((4, 2), dtype=dtype)
    array[2:, 1] = bad
    table = read_npy(saved(array))
    assert refusal(table.select, ["x2"]) == (
        f"Expected a finite number in every row of column 2 (“x2”), but row 3 has “{text}” "
        "(cells to correct: 2); correct them or pick another column."
    )
    assert len(table.select(["x1"])) == 4


def test_a_wider_float_than_ours_is_named_where_it_overflows() -> None:
    # Where long double is no wider, the number is inf already, and is named all the same.
    with np.errstate(over="ignore"):
        wide = np.array(["1", "1e4000"], dtype=np.longdouble)
    for standardise in (False, True):
        told = refusal(read_npy(saved(wide)).select, ["x1"], standardise=standardise)
        for part in ("row 2", "“x1”", "inf"):
            assert part in told


@given(st.binary(max_size=200), st.sampled_from([b"", MAGIC, MAGIC + b"\x01\x00v\x00"]))
def test_any_bytes_give_a_table_or_one_sentence(data: bytes, start: bytes) -> None:
    _reads_or_refuses(start + data)


@given(st.integers(6, 140), st.integers(0, 255))
def test_any_flipped_byte_gives_a_table_or_one_sentence(place: int, byte: int) -> None:
    data = bytearray(saved(np.arange(6.0).reshape(3, 2)))
    data[place] = byte
    _reads_or_refuses(bytes(data))


@given(
    st.lists(st.integers() | st.floats() | st.none(), max_size=5).map(tuple),
    st.text(max_size=5),
)
def test_any_declared_shape_gives_a_table_or_one_sentence(
    shape: tuple[object, ...], descr: str
) -> None:
    _reads_or_refuses(declared(descr, shape))
    _reads_or_refuses(declared("<f8", shape) + bytes(64))


def _reads_or_refuses(data: bytes) -> None:
    try:
        table = read_npy(data)
    except InputError:
        refusal(read_npy, data)
    else:
        assert table.values.shape == (len(table.rows), len(table.columns))
