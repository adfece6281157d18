"""Which system calls the kernel of Linux still does for a process: a filter, by seccomp(2).

The sandbox computes and talks through two pipes. It is refused everything by which it could reach
somebody (sockets, signals, other processes), start a program, or change what is on a disk. Reading
files is limited by Landlock (`confinement`), which knows paths; where the kernel has none, the rest
still stands.
"""

import ctypes
import errno
import os
import platform
import struct
from typing import NamedTuple

_PR_SET_NO_NEW_PRIVS = 38  # <linux/prctl.h>
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2

_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # <linux/audit.h>
_OTHER_ABI = 0x40000000  # x32 numbers its calls from here on
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06  # <linux/bpf_common.h>
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_REFUSE, _UNKNOWN = 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
_NUMBER, _MACHINE, _FIRST, _SECOND, _THIRD = 0, 4, 16, 24, 32  # struct seccomp_data
_UNSUPPORTED = {errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL, errno.EPERM}

_CLONE_THREAD = 0x10000  # <linux/sched.h>
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

# <asm/unistd.h>, on x86-64 and on arm64; None where an architecture has no such call
_REFUSED: dict[str, tuple[int | None, int | None]] = {
    # reaching out
    "socket": (41, 198),
    "socketpair": (53, 199),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "connect": (42, 203),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
    # other programs and processes
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "kill": (62, 129),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424),
    "pidfd_getfd": (438, 438),
    "setpgid": (109, 154),
    "setsid": (112, 157),
    "kcmp": (312, 272),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119),
    "sched_setattr": (314, 274),
    "sched_setaffinity": (203, 122),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "process_mrelease": (448, 448),
    # memory, messages and locks that are shared by number or name, and outlive who made them
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "msgget": (68, 186),
    "msgsnd": (69, 189),
    "msgrcv": (70, 188),
    "msgctl": (71, 187),
    "semget": (64, 190),
    "semop": (65, 193),
    "semtimedop": (220, 192),
    "semctl": (66, 191),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    # parts of the kernel that have been ways in before
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "mount_setattr": (442, 442),
    "fanotify_init": (300, 262),
    "inotify_add_watch": (254, 27),
    "quotactl": (179, 60),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_by_handle_at": (304, 265),
    "personality": (135, 92),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "kexec_load": (246, 104),
    # changing what is on a disk
    "creat": (85, None),
    "truncate": (76, 45),
    "unlink": (87, None),
    "unlinkat": (263, 35),
    "rename": (82, None),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "mkdir": (83, None),
    "mkdirat": (258, 34),
    "rmdir": (84, None),
    "link": (86, None),
    "linkat": (265, 37),
    "symlink": (88, None),
    "symlinkat": (266, 36),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
}
_COLUMN = {"x86_64": 0, "aarch64": 1}


class _Some(NamedTuple):
    """Calls that are allowed with some arguments alone."""

    clone: int
    clone3: int
    tgkill: int
    prlimit64: int
    fcntl: int
    open: int | None
    openat: int
    openat2: int


_SOME = {
    "x86_64": _Some(56, 435, 234, prlimit64=302, fcntl=72, open=2, openat=257, openat2=437),
    "aarch64": _Some(220, 435, 131, prlimit64=261, fcntl=25, open=None, openat=56, openat2=437),
}
_SIGNALLING = (8, 10, 15)  # F_SETOWN, F_SETSIG, F_SETOWN_EX: a pipe that signals another process
_Step = tuple[int, int, int, int]


def reach_nobody() -> bool:
    """Leave this process, until it ends, computing, its pipes, and files to read.

    False where the kernel or the processor is not one that we know.
    """
    machine = platform.machine()
    if machine not in _ARCHITECTURE:
        return False
    steps = b"".join(struct.pack("=HBBI", *step) for step in _filter(machine, os.getpid()))
    program = ctypes.create_string_buffer(steps, len(steps))
    described = struct.pack("@HP", len(steps) // 8, ctypes.addressof(program))
    try:
        prctl(_PR_SET_NO_NEW_PRIVS, 1)
        prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, described)
    except OSError as problem:
        if problem.errno in _UNSUPPORTED:
            return False
        raise
    return True


def prctl(option: int, value: int, pointed: bytes | None = None) -> None:
    """Ask the kernel for one change to this process; see its manual page. Raises OSError."""
    libc = ctypes.CDLL(None, use_errno=True)
    third = ctypes.c_ulong(0) if pointed is None else ctypes.c_char_p(pointed)
    if libc.prctl(option, ctypes.c_ulong(value), third, ctypes.c_ulong(0), ctypes.c_ulong(0)) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _filter(machine: str, own_pid: int) -> list[_Step]:
    some = _SOME[machine]
    steps: list[_Step] = [
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 1, 0, _ARCHITECTURE[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _OTHER_ABI),
        (_RETURN, 0, 0, _REFUSE),
    ]
    for numbers in _REFUSED.values():
        if (number := numbers[_COLUMN[machine]]) is not None:
            steps += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _REFUSE)]
    for number in (some.clone3, some.openat2):  # the C library then takes the older call
        steps += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _UNKNOWN)]
    steps += _only_where(some.clone, _FIRST, (_ANY_BIT, _CLONE_THREAD))
    steps += _only_where(some.tgkill, _FIRST, (_EQUAL, own_pid))  # abort() signals itself
    steps += _only_where(some.prlimit64, _FIRST, (_EQUAL, 0))  # its own limits, no other's
    steps += _never_with(some.fcntl, _SECOND, _SIGNALLING)
    if some.open is not None:
        steps += _never_where(some.open, _SECOND, (_ANY_BIT, _WRITING))
    steps += _never_where(some.openat, _THIRD, (_ANY_BIT, _WRITING))
    return [*steps, (_RETURN, 0, 0, _ALLOW)]


def _only_where(call: int, argument: int, test: tuple[int, int]) -> list[_Step]:
    """Allow *call* where the lower half of *argument* passes *test*, refuse it otherwise."""
    return _decided(call, argument, test, _ALLOW, _REFUSE)


def _never_where(call: int, argument: int, test: tuple[int, int]) -> list[_Step]:
    return _decided(call, argument, test, _REFUSE, _ALLOW)


def _decided(call: int, argument: int, test: tuple[int, int], yes: int, no: int) -> list[_Step]:
    kind, value = test
    return [
        (_EQUAL, 0, 4, call),
        (_LOAD, 0, 0, argument),
        (kind, 0, 1, value),
        (_RETURN, 0, 0, yes),
        (_RETURN, 0, 0, no),
    ]


def _never_with(call: int, argument: int, values: tuple[int, ...]) -> list[_Step]:
    """Refuse *call* where the lower half of *argument* is one of *values*."""
    left = len(values)
    return [
        (_EQUAL, 0, left + 3, call),
        (_LOAD, 0, 0, argument),
        *((_EQUAL, left - place, 0, value) for place, value in enumerate(values)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
