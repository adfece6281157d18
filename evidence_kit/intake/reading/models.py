"""The models that ship with the program, and how they are run: one thread, little memory."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime

from evidence_kit.resources import resource

Pixels = npt.NDArray[np.uint8]
"""A picture as rows of pixels in red, green and blue."""

Floats = npt.NDArray[np.float32]


class ModelFiles(NamedTuple):
    """A pair of models: one finds lines, the other reads them.

    *alphabet* is a file with one letter a line, empty where the model carries its own; *scripts* one
    that tells letters apart which the model does not know.
    """

    name: str
    find: str
    read: str
    alphabet: str
    scripts: str


class LanguageFiles(NamedTuple):
    """A model for lines in further letters, as somebody may add one (resources/models/README.md)."""

    name: str
    script: str
    read: str
    alphabet: str


class Model:
    """One loaded model with one input and one output."""

    def __init__(self, path: Path) -> None:
        self._session = onnxruntime.InferenceSession(
            str(path), _options(), providers=["CPUExecutionProvider"]
        )
        self._input = self._session.get_inputs()[0].name
        self._letters = self._session.get_modelmeta().custom_metadata_map.get("character", "")

    def run(self, values: Floats) -> Floats:
        """The model's answer to *values*."""
        answer: Floats = self._session.run(None, {self._input: np.ascontiguousarray(values)})[0]
        return answer

    def alphabet(self, file: str) -> list[str]:
        """What each of its classes stands for: nothing, then the letters, then a space."""
        text = resource("models", file).read_text(encoding="utf-8") if file else self._letters
        letters = text.split("\n") if file else text.splitlines()
        if letters and not letters[-1]:
            letters = letters[:-1]
        return ["", *letters, " "]


def _options() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    # measured: a second thread costs more CPU than it saves time on shared cores
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # memory is taken once and kept until the queue of pictures ends: measured, a sixth less
    # processor time and a quarter less memory than asking the system for it at each step
    options.enable_cpu_mem_arena = True
    options.enable_mem_pattern = False
    options.log_severity_level = 4
    return options


@lru_cache(maxsize=1)
def _described() -> dict[str, list[dict[str, object]]]:
    with resource("models", "models.toml").open("rb") as file:
        return tomllib.load(file)


def model_files(size: str) -> ModelFiles:
    """The pair that is called *size*: "small" or "tiny"."""
    for each in _described()["reader"]:
        if each["size"] == size:
            return ModelFiles(*(str(each[key]) for key in ModelFiles._fields))
    raise ValueError(size)


def language_files() -> list[LanguageFiles]:
    """The models for further letters that lie beside ours."""
    return [
        LanguageFiles(*(str(each[key]) for key in ("name", "script", "read", "alphabet")))
        for each in _described().get("language", [])
    ]


def load(file: str) -> Model:
    """The model in *file* of resources/models."""
    return Model(resource("models", file))
