"""What Windows can take from a process for good: other programs, memory, writing.

By a job object, a low integrity level and mitigation policies, all of which a process may lay upon
itself (Microsoft's documentation of SetInformationJobObject, SetTokenInformation and
SetProcessMitigationPolicy). None of them takes away the network or the reading of files; that
would need an AppContainer. Written to the documentation, not yet run there.
"""

import ctypes
import sys
from typing import Any

_DWORD = ctypes.c_uint32

# winnt.h
_LIMIT_ACTIVE_PROCESS = 0x8
_LIMIT_PROCESS_MEMORY = 0x100
_DIE_ON_UNHANDLED_EXCEPTION = 0x400
_ALL_UI_RESTRICTIONS = 0xFF  # handles, clipboard, settings, desktops, global atoms, shutting down
_EXTENDED_LIMITS, _UI_RESTRICTIONS = 9, 4  # JOBOBJECTINFOCLASS
_TOKEN_QUERY, _TOKEN_ADJUST_DEFAULT = 0x8, 0x80
_TOKEN_INTEGRITY_LEVEL = 25
_SE_GROUP_INTEGRITY = 0x20
_LOW = "S-1-16-4096"
_POLICIES = (  # PROCESS_MITIGATION_POLICY and its bits
    (13, 0b1),  # no child processes
    (10, 0b11),  # no libraries from other computers, none written by a low process
    (6, 0b1),  # no libraries that other programs push into all processes
    (9, 0b1),  # no fonts but the system's in the system's own drawing
)


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = [
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("limit_flags", _DWORD),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_process_limit", _DWORD),
        ("affinity", ctypes.c_size_t),
        ("priority_class", _DWORD),
        ("scheduling_class", _DWORD),
    ]


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = [
        ("basic", BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory_limit", ctypes.c_size_t),
        ("job_memory_limit", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    ]


class MandatoryLabel(ctypes.Structure):
    """TOKEN_MANDATORY_LABEL."""

    _fields_ = [("sid", ctypes.c_void_p), ("attributes", _DWORD)]


def limits(memory: int) -> ExtendedLimits:
    """The limits of one process alone with at most *memory* bytes, ended by any fault."""
    made = ExtendedLimits()
    made.basic.limit_flags = (
        _LIMIT_ACTIVE_PROCESS | _LIMIT_PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION
    )
    made.basic.active_process_limit = 1
    made.process_memory_limit = memory
    return made


def hold_in_job(memory: int) -> bool:
    """Put this process into a job of its own, from which it can start no other. False if refused.

    The handle is closed at once, so that nothing can loosen the limits again.
    """
    if sys.platform != "win32":
        return False
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    if not job:
        return False
    held, ui = limits(memory), _DWORD(_ALL_UI_RESTRICTIONS)
    own = ctypes.c_void_p(kernel.GetCurrentProcess())
    done = _set(kernel, job, _EXTENDED_LIMITS, held) and _set(kernel, job, _UI_RESTRICTIONS, ui)
    done = done and bool(kernel.AssignProcessToJobObject(job, own))
    kernel.CloseHandle(job)
    return done


def lower_integrity() -> bool:
    """Let this process write to nothing that an ordinary program owns. False if refused."""
    if sys.platform != "win32":
        return False
    advapi = ctypes.WinDLL("advapi32", use_last_error=True)
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    own, token = ctypes.c_void_p(kernel.GetCurrentProcess()), ctypes.c_void_p()
    wanted = _TOKEN_QUERY | _TOKEN_ADJUST_DEFAULT
    if not advapi.OpenProcessToken(own, wanted, ctypes.byref(token)):
        return False
    sid = ctypes.c_void_p()
    try:
        if not advapi.ConvertStringSidToSidW(ctypes.c_wchar_p(_LOW), ctypes.byref(sid)):
            return False
        label = MandatoryLabel(sid.value, _SE_GROUP_INTEGRITY)
        size = ctypes.sizeof(label) + advapi.GetLengthSid(sid)
        return bool(
            advapi.SetTokenInformation(token, _TOKEN_INTEGRITY_LEVEL, ctypes.byref(label), size)
        )
    finally:
        kernel.LocalFree(sid)
        kernel.CloseHandle(token)


def refuse_strange_code() -> None:
    """Refuse child processes, and libraries that others push in, as far as this Windows can."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        for policy, bits in _POLICIES:  # older versions know fewer; each stands alone
            flags = _DWORD(bits)
            kernel.SetProcessMitigationPolicy(policy, ctypes.byref(flags), ctypes.sizeof(flags))


def _set(kernel: Any, job: ctypes.c_void_p, kind: int, value: Any) -> bool:
    size = ctypes.sizeof(value)
    return bool(kernel.SetInformationJobObject(job, kind, ctypes.byref(value), size))
