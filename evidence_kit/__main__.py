"""``evidence-kit``: without a command it opens the desktop, with one it is the command line."""

import signal
import sys


def main() -> int:
    """Run what the arguments ask for; give the exit code."""
    if len(sys.argv) > 1:
        return _command()
    from evidence_kit.cli.desktop import open_desktop

    return open_desktop(sys.argv)


def _command() -> int:
    try:
        from evidence_kit.cli.main import main as command_line
        from evidence_kit.service.process import no_core_dumps

        no_core_dumps()  # here the key is in this process
        code = command_line(sys.argv[1:])
    except KeyboardInterrupt:  # before the command began
        return 130
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)  # what was told and the exit code must not differ
    return code


if __name__ == "__main__":
    sys.exit(main())
