"""Make resources/models/ppocr-v6-*-scripts.npz: `python packaging/scripts_model.py FONTS [--each N]`.

They tell scripts apart (evidence_kit/intake/reading/scripts.py). FONTS is a folder into which these
packages of Debian 12 were unpacked (`apt-get download NAME`, `dpkg -x FILE FONTS`):
fonts-noto-core fonts-noto-cjk fonts-open-sans fonts-hosny-amiri culmus fonts-gargi
fonts-tlwg-garuda-ttf fonts-unfonts-core; and to measure: fonts-roboto-unhinted fonts-liberation
fonts-dejavu-core fonts-freefont-ttf fonts-kacst fonts-sil-scheherazade fonts-lohit-{deva,
beng-bengali,guru,gujr,taml,telu,knda,mlym} fonts-nakula fonts-tlwg-{loma,waree,umpush}-ttf
fonts-nanum fonts-baekmuk fonts-bpg-georgian fonts-sil-abyssinica fonts-wqy-zenhei
fonts-ipafont-gothic. It also needs Babel 2.18.0, for words.

It prints how well lines in the fonts kept back are told apart. Multinomial logistic regression,
fitted by Adam (Kingma and Ba, 2015) with weights that decay (Loshchilov and Hutter, 2019).
"""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from drawn_lines import KNOWN, OTHER, SCRIPTS, Drawer, Fonts

from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.models import load, model_files
from evidence_kit.intake.reading.recognition import LineReader
from evidence_kit.intake.reading.scripts import summed

CLASSES = {"small": 180, "tiny": 180}  # letters whose likelihoods are looked at
NAMES = [KNOWN, OTHER, *(script.name for script in SCRIPTS)]
ROUNDS, AT_ONCE, STEP, DECAY = 40, 128, 0.003, 0.1


class Learnt(NamedTuple):
    """What is written to the file."""

    classes: np.ndarray
    weights: np.ndarray
    bias: np.ndarray


def lines_of(size: str, drawer: Drawer, each: int, classes: np.ndarray) -> tuple[np.ndarray, ...]:
    """What the reader *size* makes of lines: what they come to, and the number of their letters."""
    files = model_files(size)
    model = load(files.read)
    reader = LineReader(model, model.alphabet(files.alphabet))
    values, numbers = [], []
    for name, image in drawer.lines(each):
        likely = reader.likely(image, Frame(0, 0, image.width, image.height))
        if likely is not None:
            values.append(summed(likely, classes))
            numbers.append(NAMES.index(name))
    return np.array(values, np.float64), np.array(numbers)


def learn(values: np.ndarray, numbers: np.ndarray, classes: np.ndarray) -> Learnt:
    """Weights that tell *values* apart."""
    middle, spread = values.mean(axis=0), values.std(axis=0) + 1e-6
    values = (values - middle) / spread
    some = np.random.default_rng(0)
    held = [np.zeros((values.shape[1], len(NAMES))), np.zeros(len(NAMES))]
    first, second = ([np.zeros_like(each) for each in held] for _ in range(2))
    turn = 0
    for round_ in range(ROUNDS):
        step = STEP * (1 - round_ / ROUNDS)
        for part in np.array_split(some.permutation(len(values)), len(values) // AT_ONCE):
            turn += 1
            wrong = likelihood(values[part], held[0], held[1])
            wrong[np.arange(len(part)), numbers[part]] -= 1
            wrong /= len(part)
            for place, slope in enumerate((values[part].T @ wrong, wrong.sum(axis=0))):
                first[place] = 0.9 * first[place] + 0.1 * slope
                second[place] = 0.999 * second[place] + 0.001 * slope**2
                way = first[place] / (1 - 0.9**turn)
                way /= np.sqrt(second[place] / (1 - 0.999**turn)) + 1e-8
                held[place] -= step * (way + (DECAY * held[place] if place == 0 else 0))
    weights = held[0] / spread[:, None]
    bias = held[1] - middle @ weights
    return Learnt(classes.astype(np.int32), weights.astype(np.float32), bias.astype(np.float32))


def likelihood(values: np.ndarray, weights: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """How likely each kind of letters is for each of *values*."""
    answers = values @ weights + bias
    answers = np.exp(answers - answers.max(axis=1, keepdims=True))
    told: np.ndarray = answers / answers.sum(axis=1, keepdims=True)
    return told


def report(values: np.ndarray, numbers: np.ndarray, learnt: Learnt) -> str:
    """How well lines are told apart that were not learnt from."""
    told = likelihood(values, learnt.weights.astype(np.float64), learnt.bias)
    strange = numbers != NAMES.index(KNOWN)
    rows = []
    for sure in (0.5, 0.8, 0.9, 0.95, 0.98):
        named = (told[:, 2:].max(axis=1) >= sure) & strange
        right = named & (told[:, 2:].argmax(axis=1) + 2 == numbers)
        noticed = 1 - told[:, 0] >= sure
        rows.append(
            f"at {sure}: strange letters noticed {noticed[strange].mean():.1%}, known ones taken for "
            f"strange {noticed[~strange].mean():.2%}; named {right.sum() / strange.sum():.1%}, "
            f"of the names right {right.sum() / max(1, named.sum()):.2%}"
        )
    for number, name in enumerate(NAMES):
        of_it, said = numbers == number, (told.argmax(axis=1) == number) & (told.max(axis=1) >= 0.9)
        if of_it.any() and number:
            right = (said & of_it).sum() / max(1, said.sum())
            rows.append(
                f"  {name:11} {of_it.sum():4} lines, noticed at 0.9 "
                f"{(1 - told[of_it, 0] >= 0.9).mean():.1%}, named at 0.9 {said[of_it].mean():.1%}, "
                f"right {right:.1%}"
            )
    return "\n".join(rows)


def main(arguments: list[str]) -> int:
    """Make both files, or that of one size."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("fonts", type=Path)
    words.add_argument("--each", type=int, default=300, help="lines of each script to learn from")
    words.add_argument("--size", choices=list(CLASSES))
    asked = words.parse_args(arguments)
    fonts = Fonts(asked.fonts)
    for size in [asked.size] if asked.size else CLASSES:
        files = model_files(size)
        count = len(load(files.read).alphabet(files.alphabet))
        some = np.random.default_rng(1)
        classes = 1 + some.choice(count - 1, CLASSES[size], replace=False)
        drawer = Drawer(fonts, 11, held=False)
        learnt = learn(*lines_of(size, drawer, asked.each, classes), classes)
        path = Path(__file__).resolve().parent.parent / "resources" / "models" / files.scripts
        np.savez(path, names=np.array(NAMES), **learnt._asdict())
        kept_back = lines_of(size, Drawer(fonts, 77, held=True), asked.each // 4, classes)
        sys.stdout.write(f"{size}\n{report(*kept_back, learnt)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
