"""Draws the screenshots of the made-up case. Runs in the sandbox alone."""

import io
import os
from functools import cache

import pillow_heif
import typst
from PIL import Image

from evidence_kit.model.problem import WrongUse
from evidence_kit.resources import resource
from evidence_kit.service.sandbox_jobs import Draw

_TURNS = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,  # stored so that the reader's turn of 90 degrees undoes it
    8: Image.Transpose.ROTATE_270,
}
_ORIENTATION = 0x0112  # CIPA DC-008


def draw(job: Draw, data: bytes) -> bytes:
    """The picture that the shipped template *job.template* makes of the JSON *data*.

    Raises WrongUse where there is no such template or format.
    """
    template = resource("demo", f"{job.template}.typ")
    if not job.template.isidentifier() or not template.is_file():
        raise WrongUse("There is no such drawing.")
    compiler = typst.Compiler(
        str(template),
        root=str(template.parent),
        font_paths=_fonts(),
        package_path=os.devnull,  # nothing is ever fetched
        package_cache_path=os.devnull,
    )
    drawn = compiler.compile(
        format="png", ppi=72 * job.scale, sys_inputs={"data": data.decode("utf-8")}
    )
    assert isinstance(drawn, bytes)
    return _saved(Image.open(io.BytesIO(drawn)).convert("RGB"), job)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )


def _saved(image: Image.Image, job: Draw) -> bytes:
    exif = Image.Exif()
    if job.orientation in _TURNS:
        exif[_ORIENTATION] = job.orientation
        image = image.transpose(_TURNS[job.orientation])
    out = io.BytesIO()
    match job.format:
        case "png":
            image.save(out, "PNG", compress_level=6)
        case "jpeg":
            image.save(out, "JPEG", quality=88, exif=exif)
        case "webp":
            image.save(out, "WEBP", quality=86, method=2)
        case "heic":
            pillow_heif.register_heif_opener()
            image.save(out, "HEIF", quality=70)
        case "gif":
            image.quantize(256).save(out, "GIF")
        case "bmp":
            image.save(out, "BMP")
        case "tiff":
            image.save(out, "TIFF", compression="tiff_lzw")
        case _:
            raise WrongUse("There is no such format.")
    return out.getvalue()
