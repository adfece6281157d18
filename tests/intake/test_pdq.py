"""The PDQ fingerprint is that of the reference, bit for bit."""

import io

import numpy as np
import pytest
from PIL import Image

from evidence_kit.intake.pdq import pdq_of, pdq_of_image


def waves(seed: int, width: int, height: int) -> Image.Image:
    """A picture that follows from a formula, so that nobody needs to keep it."""
    y, x = np.mgrid[0:height, 0:width]
    red = (x * x * (seed + 3) + y * 7 * seed + x * y) // (50 + seed) % 256
    green = (x * 5 + y * y * (seed + 1)) // (40 + seed) % 256
    blue = (x * y // (seed + 9) + x) % 256
    return Image.fromarray(np.stack([red, green, blue], 2).astype(np.uint8))


# Worked out with Facebook's own C++ (pdqhash 0.2.8 for Python), which takes pictures as they are.
VECTORS = [
    (0, (64, 64), "2b156a5452abb55a6955da9936aaed6a12556495592d745a5596a56daaab54aa", 37),
    (1, (200, 150), "24b24d149b2693706667cce299c431cfe39f878c3e98fc2dd07153f8e3f087e0", 100),
    (2, (300, 511), "6718acb30f9304d96e1d3f8fcde9a3f03ce4f8f03fc3ff94fce0fe00fc000000", 100),
    (3, (511, 300), "926ce3b90d958ee357edce137ff1bdad396be3e0e1f47e06f048fc30c3800000", 100),
    (4, (70, 500), "0d6e7b49928ab59b891b9b7b333364774764ad55ea4416ce7d8cc21e2df8d200", 100),
    (5, (40, 33), "aaaa5555aaaaaaaa5555aaaa55555455aaaa5555aaaa55555555aaaa5555aaab", 30),
]


@pytest.mark.parametrize(("seed", "size", "bits", "quality"), VECTORS)
def test_fingerprint_is_that_of_the_reference(
    seed: int, size: tuple[int, int], bits: str, quality: int
) -> None:
    """Every bit, and the quality, also where sides are odd or shorter than 64 points."""
    assert pdq_of_image(waves(seed, *size)) == (bits, quality)


def soft(width: int, height: int) -> Image.Image:
    """A picture with large soft shapes, as photographs have."""
    colours = np.random.default_rng(7).integers(0, 255, (24, 36, 3), dtype=np.uint8)
    return Image.fromarray(colours).resize((width, height), Image.Resampling.BICUBIC)


def apart(one: str, other: str) -> int:
    return (int(one, 16) ^ int(other, 16)).bit_count()


def as_jpeg(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def test_a_smaller_copy_in_another_format_is_alike() -> None:
    """Apps scale pictures down and store them anew; another picture is far away."""
    original = soft(1600, 1200)
    sent = pdq_of(as_jpeg(original.resize((800, 600)), 60))
    whole = pdq_of_image(original)
    assert sent.quality >= 50
    assert apart(sent.bits, whole.bits) <= 10
    turned = pdq_of_image(original.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    assert apart(turned.bits, whole.bits) > 31


def test_a_plain_picture_says_that_it_is_plain() -> None:
    """One colour looks like every other one colour; its quality tells."""
    assert pdq_of_image(Image.new("RGB", (300, 200), "grey")).quality == 0
    assert pdq_of_image(Image.new("RGB", (1, 1), "grey")).quality == 0
