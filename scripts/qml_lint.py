"""Checks every QML file against the types that our Python gives it: `python -m scripts.qml_lint`.

Copies the QML folder into `build/qml`, describes the Python bridges there as qmltypes, runs
qmllint without tolerance, and compares each file with what qmlformat writes.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "kiosk" / "ui" / "qml"
BUILD = ROOT / "build" / "qml"
MAJOR = "1"

# Which Python files register types in which QML module.
MODULES = {
    "Kiosk.Icons": ["kiosk/ui/theme.py"],
    "Kiosk.Display": ["kiosk/ui/display/bridge.py", "kiosk/ui/display/hall_bridge.py"],
    "Kiosk.Visitor": [
        "kiosk/ui/visitor/face.py",
        "kiosk/ui/visitor/touches.py",
        "kiosk/ui/visitor/bridge.py",
        "kiosk/ui/visitor/bring_bridge.py",
        "kiosk/ui/visitor/guiding.py",
        "kiosk/ui/visitor/survey_bridge.py",
        "kiosk/ui/visitor/staff.py",
        "kiosk/ui/visitor/rest.py",
    ],
}
# metaobjectdump writes Python's names for these.
CPP_NAMES = {"dict": "QVariantMap", "list": "QVariantList", "float": "double"}


def main() -> int:
    """0 when nothing is found; every finding is printed with its file and line."""
    shutil.rmtree(BUILD, ignore_errors=True)
    shutil.copytree(SOURCE, BUILD)
    for module, files in MODULES.items():
        _describe(module, [ROOT / file for file in files])
    copies = sorted(BUILD.rglob("*.qml"))
    found = _lint(copies)
    found += _unformatted(copies)
    print(f"{len(copies)} QML files checked")
    return 1 if found else 0


def _describe(module: str, files: list[Path]) -> None:
    """Writes the types of a module's Python files where qmllint looks for them."""
    folder = BUILD.joinpath(*module.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    described = []
    for file in files:
        dumped = _run("pyside6-metaobjectdump", str(file)).stdout
        path = folder / f"{file.stem}.json"
        path.write_text(json.dumps(_in_cpp(json.loads(dumped))), encoding="utf-8")
        described.append(str(path))
    answer = _run(
        "pyside6-qmltyperegistrar",
        "--generate-qmltypes",
        str(folder / "python.qmltypes"),
        "-o",
        str(folder / "python_registration.cpp"),
        "--import-name",
        module,
        "--major-version",
        MAJOR,
        *described,
    )
    if answer.returncode:
        raise RuntimeError(answer.stderr)
    qmldir = folder / "qmldir"
    lines = qmldir.read_text(encoding="utf-8") if qmldir.exists() else f"module {module}\n"
    qmldir.write_text(lines + "typeinfo python.qmltypes\n", encoding="utf-8")


def _in_cpp(described: Any) -> Any:
    """The same description with the types' names as QML knows them."""
    if isinstance(described, list):
        return [_in_cpp(part) for part in described]
    if not isinstance(described, dict):
        return described
    changed = {key: _in_cpp(part) for key, part in described.items()}
    if "classInfos" in changed:
        # A bridge whose base stands in another file is not seen to be an object.
        changed["object"] = True
    for key in ("type", "returnType"):
        if changed.get(key) in CPP_NAMES:
            changed[key] = CPP_NAMES[changed[key]]
    return changed


def _lint(copies: list[Path]) -> int:
    answer = _run(
        "pyside6-qmllint", "--max-warnings", "0", "-I", str(BUILD), *(str(copy) for copy in copies)
    )
    text = (answer.stdout + answer.stderr).replace(str(BUILD), str(SOURCE.relative_to(ROOT)))
    if answer.returncode:
        print(text)
    return 1 if answer.returncode else 0


def _unformatted(copies: list[Path]) -> int:
    """Formats the copies and tells which of them changed."""
    _run("pyside6-qmlformat", "-i", *(str(copy) for copy in copies))
    found = 0
    for copy in copies:
        source = SOURCE / copy.relative_to(BUILD)
        if copy.read_text(encoding="utf-8") != source.read_text(encoding="utf-8"):
            found += 1
            print(f"{source.relative_to(ROOT)}: run pyside6-qmlformat -i on it")
    return found


def _run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """One of PySide6's tools, from the environment this runs in."""
    command = [str(Path(sys.executable).parent / tool), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    raise SystemExit(main())
