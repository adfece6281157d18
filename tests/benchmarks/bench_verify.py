"""How long a package of 2 GB takes to check: in the browser, on the command line, by sha256sum.

    python -m tests.benchmarks.bench_verify [GB]

The package holds one long film of zeros, so it takes no room on the disk; hashing takes as long
as for any other bytes. Prints seconds, MB/s and the most memory that each used.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from evidence_kit.resources import resource as shipped
from tests.report.chromium import PROGRAM, Chromium
from tests.report.packed_case import long_package


def main() -> None:
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else "2.1") * 10**9)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.zip"
        words = long_package(path, size)
        whole = path.stat().st_size
        print(f"{whole:,} bytes in the package, {path.stat().st_blocks * 512:,} on the disk")
        row("sha256sum of the ZIP", whole, ["sha256sum", str(path)])
        verify = [sys.executable, "-m", "evidence_kit", "verify", str(path)]
        row("evidence-kit verify", whole, verify)
        if PROGRAM is None:
            print("verify.html: chromium is not installed")
            return
        with Chromium(shipped("report", "verify.html"), Path(folder) / "profile") as page:
            begun = time.perf_counter()
            page.choose(path)
            took = time.perf_counter() - begun
            said = page.value("document.getElementById('results').innerText")
            assert words in said and "Everything fits." in said, said
            heap = page.call("Runtime.getHeapUsage")["totalSize"] >> 20
            tell("verify.html in Chromium", whole, took, f"{heap} MB of script memory at the end")


def row(name: str, size: int, words: list[str]) -> None:
    begun = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    took = time.perf_counter() - begun
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    tell(name, size, took, f"{most} MB at most")


def tell(name: str, size: int, took: float, memory: str) -> None:
    print(f"{name:26} {took:6.1f} s {size / took / 1e6:7.0f} MB/s   {memory}")


if __name__ == "__main__":
    main()
