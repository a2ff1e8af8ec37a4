"""One trial: servers, a class, its lecture, and the report."""

from __future__ import annotations

import asyncio
import os
import platform
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from gatescope.classroom.store import Store
from tests.load.crowds import crowds
from tests.load.lecture import Room
from tests.load.pictures import sheets
from tests.load.plan import Plan
from tests.load.report import told
from tests.load.servers import App, apps, nginx
from tests.load.student import Lecture
from tests.load.teacher import Teacher
from tests.load.usage import Meter
from tests.load.web import Browser, Site


@contextmanager
def school(plan: Plan) -> Iterator[tuple[list[App], list[Site], list[int], Store]]:
    """Run the servers of a plan: the apps, their sites, nginx's processes, the store."""
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        home, proxy = folder / "home", folder / "nginx"
        home.mkdir()
        proxy.mkdir()
        running = house.enter_context(apps(plan.processes, home, fixed=plan.nginx))
        sites, front = [Site(app.port) for app in running], []
        if plan.nginx:
            port, process = house.enter_context(nginx(proxy))
            sites, front = [Site(port, tls=True)], [process.pid]
        store = Store(home / "classes.sqlite")
        house.callback(store.release)
        yield running, sites, front, store


async def trial(plan: Plan) -> dict[str, Any]:
    """Give the lecture once, and tell what came of it."""
    with school(plan) as (running, sites, front, store):
        async with asyncio.timeout(plan.longest):
            return await _lecture(plan, running, sites, front, store)


async def _lecture(
    plan: Plan, running: list[App], sites: list[Site], front: list[int], store: Store
) -> dict[str, Any]:
    opened = store.open_class()
    page = plan.page and f"{plan.page}?class={opened.code}"
    lecture = Lecture(opened.code, page, plan.think, plan.cold)
    teacher = Teacher(Browser(sites[-1]), opened.code, opened.secret)
    leading = asyncio.create_task(teacher.lead())
    servers: list[int] = []
    groups = {"servers": servers, "nginx": front, "clients": [os.getpid()]}
    try:
        async with crowds(sites, lecture, plan.students, plan.clients, plan.within) as crowd:
            servers.extend(app.process.pid for app in running)
            room = Room(plan, store, opened.code, teacher, crowd, Meter(groups))
            pictures = list(sheets(plan.pictures))
            await room.come()
            await room.follow(pictures)
            await room.predict()
            if plan.nginx and plan.processes > 1:
                await room.lose(running)
            await room.end()
    finally:
        leading.cancel()
        await asyncio.gather(leading, return_exceptions=True)
    machine = {
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
    }
    return {"plan": asdict(plan), "machine": machine} | told(room)
