"""The picture of a line as other readers like it: dark letters on light ground, with room around."""

from PIL import Image, ImageOps


def dark_on_light(
    line: Image.Image, height: int, margin: int, widest: int | None = None
) -> Image.Image:
    """*line* in grey, *height* pixels high, within a margin of *margin* pixels of its own ground.

    With *widest* the whole is at most that wide, and lower where it has to be.
    """
    grey = line.convert("L")
    scale = height / max(1, grey.height)
    if widest is not None:
        scale = min(scale, max(1, widest - 2 * margin) / max(1, grey.width))
    size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
    grey = grey.resize(size, Image.Resampling.BICUBIC)
    histogram = grey.histogram()
    if sum(histogram[:128]) > sum(histogram[128:]):
        grey = ImageOps.invert(grey)
    ground = max(range(256), key=grey.histogram().__getitem__)
    return ImageOps.expand(grey, margin, fill=ground)
