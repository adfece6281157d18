"""``evidence-kit``: without a command it opens the desktop, with one it is the command line."""

import sys


def main() -> int:
    """Run what the arguments ask for; give the exit code."""
    if len(sys.argv) > 1:
        from evidence_kit.cli.main import main as command_line
        from evidence_kit.service.process import no_core_dumps

        no_core_dumps()  # here the key is in this process
        return command_line(sys.argv[1:])
    from evidence_kit.cli.desktop import open_desktop

    return open_desktop(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
