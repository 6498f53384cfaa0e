"""The command that measures: its answer, and what it says where nothing can be measured."""

import subprocess
import sys
from pathlib import Path

from tests.e2e.conftest import Answer, Run


def test_a_measured_line_names_product_bare_block_and_target(answer: Answer) -> None:
    rows = answer("bench", "search")
    tail = next(row for row in rows if "p99; bare" in row["what"])
    assert tail["product"] > 0
    assert tail["bare"] > 0
    assert tail["ratio"] > 0
    assert tail["target"] == "≤ 4"
    assert tail["met"] is (tail["ratio"] <= 4)


def test_a_name_that_is_not_known_is_told_with_those_that_are(run: Run) -> None:
    told = run("bench", "speed", status=2).stderr
    assert '"speed" tidak dikenal. Pilih: queue, pdf, raster, search, start' in told


def test_without_the_source_code_it_says_where_the_benchmarks_are(tmp_path: Path) -> None:
    script = (
        "import sys; sys.modules['benchmarks'] = None; sys.argv = ['mpp-kiosk', 'bench'];"
        "from kiosk.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={"KIOSK_DATA_DIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path)},
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "hanya ada di kode sumber" in done.stderr
    assert "Get the source code" in done.stderr
