"""Students fetch the picture that the teacher's page has published."""

from __future__ import annotations

import asyncio
import gzip
from hashlib import sha256
from http.client import HTTPConnection, HTTPResponse

import pytest

from gatescope.classroom.classes import Opened
from gatescope.classroom.desk import Desk
from gatescope.classroom.pictures import Pictures
from gatescope.classroom.store import Store
from tests.classroom.line import Site

PICTURE = bytes(range(256)) * 4096
DIGEST = sha256(PICTURE).hexdigest()
PACKED = gzip.compress(PICTURE, 0)


def fetched(school: Site, path: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
    line = HTTPConnection("127.0.0.1", school.port)
    line.request(method, path, headers={"Accept-Encoding": "gzip"})
    response = line.getresponse()
    body = response.read()
    line.close()
    return response, body


def test_a_picture_comes_packed_and_may_be_kept(school: Site, opened: Opened) -> None:
    school.store.put_blob(opened.code, DIGEST, PACKED)
    response, body = fetched(school, f"/class/blob/{opened.code}/{DIGEST}")
    assert response.status == 200
    assert gzip.decompress(body) == PICTURE
    told = {name: response.headers[name] for name in ("Content-Encoding", "Content-Type")}
    assert told == {"Content-Encoding": "gzip", "Content-Type": "application/octet-stream"}
    assert "private" in response.headers["Cache-Control"]
    assert "immutable" in response.headers["Cache-Control"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Length"] == str(len(PACKED))


def test_a_class_shows_its_own_pictures_and_no_other(school: Site, opened: Opened) -> None:
    other = school.store.open_class()
    school.store.put_blob(other.code, DIGEST, PACKED)
    assert fetched(school, f"/class/blob/{opened.code}/{DIGEST}")[0].status == 404
    assert fetched(school, f"/class/blob/{other.code}/{DIGEST}")[0].status == 200


def test_pictures_go_with_their_class(school: Site, opened: Opened) -> None:
    school.store.put_blob(opened.code, DIGEST, PACKED)
    assert fetched(school, f"/class/blob/{opened.code}/{DIGEST}")[0].status == 200
    school.store.end(opened.code)
    assert fetched(school, f"/class/blob/{opened.code}/{DIGEST}")[0].status == 404


@pytest.mark.parametrize(
    "path", ["x/" + DIGEST, "ABCDEFGH/x", "ABCDEFGH/" + "g" * 64, "%00/%00"]
)
def test_what_is_no_picture_is_not_found(school: Site, path: str) -> None:
    response, body = fetched(school, f"/class/blob/{path}")
    assert (response.status, body) == (404, b"No such picture.")


def test_nothing_can_be_put_there(school: Site, opened: Opened) -> None:
    path = f"/class/blob/{opened.code}/{DIGEST}"
    assert fetched(school, path, "PUT")[0].status == 405
    assert fetched(school, path, "POST")[0].status == 405


def test_a_whole_class_has_one_picture_read_once(
    school: Site, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    school.store.put_blob(opened.code, DIGEST, PACKED)
    read: list[str] = []
    blob = Store.blob

    def counted(store: Store, code: str, digest: str) -> bytes | None:
        read.append(digest)
        return blob(store, code, digest)

    monkeypatch.setattr(Store, "blob", counted)

    async def fetch() -> list[bytes | None]:
        pictures = Pictures(Desk(lambda: school.store))
        many = (pictures.get(opened.code, DIGEST) for _ in range(40))
        return await asyncio.gather(*many) + [await pictures.get(opened.code, DIGEST)]

    assert asyncio.run(fetch()) == [PACKED] * 41
    assert read == [DIGEST]


def test_what_was_asked_for_longest_ago_is_read_again(
    school: Site, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    digests = [f"{number:064x}" for number in range(3)]
    for digest in digests:
        school.store.put_blob(opened.code, digest, PACKED)

    async def kept() -> list[str]:
        pictures = Pictures(Desk(lambda: school.store), kept=2 * len(PACKED))
        for digest in (digests[0], digests[1], digests[0], digests[2]):
            await pictures.get(opened.code, digest)
        read: list[str] = []
        monkeypatch.setattr(Store, "blob", lambda _store, _code, digest: read.append(digest))
        for digest in (digests[0], digests[2], digests[1]):
            await pictures.get(opened.code, digest)
        return read

    assert asyncio.run(kept()) == [digests[1]]
