"""Why a folder cannot be read, in one sentence."""

import contextlib
import errno
from collections.abc import Iterator

from evidence_kit.model.problem import VaultUnusable


def cannot_open(error: OSError) -> VaultUnusable:
    """Say why what is in a folder cannot be read, what is safe, and what to do."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return VaultUnusable(
            "This computer does not let us look into this folder. It may belong to another user "
            "of this computer. Nothing was changed. Sign in as that user, or choose another folder."
        )
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return VaultUnusable(
            "No folder can have this name. Check the name, or choose the folder again."
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP):
        return VaultUnusable(
            "There is no such folder. If the vault is on a USB stick, plug it in and try again."
        )
    return VaultUnusable(
        "The drive that this folder is on does not answer. Nothing was changed. "
        "Check that it is plugged in, or that the network is there, and try again."
    )


@contextlib.contextmanager
def reading() -> Iterator[None]:
    """Raise VaultUnusable, with its sentence, for each OSError of what is done within."""
    try:
        yield
    except OSError as error:
        raise cannot_open(error) from error
