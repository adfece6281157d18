"""Make a picture ready for the PDF, without changing it wherever the format allows. Sandbox only.

A JPEG that a PDF can hold is passed through as the file itself, the pixel data of a plain PNG as
it stands. Everything else is decoded and stored without loss.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import pillow_heif
from PIL import (  # the plugins are named so that Pillow does not load all of its others
    AvifImagePlugin,
    Image,
    ImageCms,
    ImageFile,
    MpoImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from evidence_kit.report import jpeg, png
from evidence_kit.report.prepared import PIXEL_LIMIT, CannotShow, PreparedImage, Shown

_FORMATS = ("AVIF", "BMP", "DIB", "GIF", "HEIF", "JPEG", "PNG", "TIFF", "WEBP")
_PLUGINS = (AvifImagePlugin, MpoImagePlugin, TiffImagePlugin, WebPImagePlugin)
_LOSSLESS = ("BMP", "DIB", "GIF", "PNG", "TIFF", "WEBP")
_SMALL = ((800, 74), (800, 58), (640, 52), (540, 40))  # shorter side and quality, in turn
_SMALL_BYTES = 88_000  # a hundred of them, and the pages, fit in a mail of 10 MB

Image.MAX_IMAGE_PIXELS = None  # _check_size stands before each decode
pillow_heif.register_heif_opener(thumbnails=False)


def prepare(data: bytes, small: bool = False, bare: bool = False) -> PreparedImage:
    """Return the picture of the file *data* ready for a PDF; *small* makes it lighter for mail.

    With *bare* a JPEG comes without what cameras and programs wrote beside the picture.

    Raises CannotShow with a sentence where it is damaged, too large or no picture.
    """
    with _refusing():
        whole = None if small else _as_it_is(data, bare)
        if whole is not None:
            return whole
        make = _smaller if small else _decoded
        try:
            return make(data)
        except (OSError, SyntaxError, ValueError):
            with _what_can_be_read():
                return msgspec.structs.replace(make(data), shown=Shown.IN_PART)


def _as_it_is(data: bytes, bare: bool) -> PreparedImage | None:
    if data.startswith(png.SIGNATURE):
        return _whole_png(data)
    if data.startswith(b"\xff\xd8"):
        return _whole_jpeg(data, bare)
    return None


def _whole_png(data: bytes) -> PreparedImage | None:
    layout = png.read(data)
    if layout is None or not layout.plain:
        return None
    _check_size(layout.width, layout.height)
    channels = 3 if layout.colour == png.RGB else 1
    indexed = layout.colour == png.PALETTE
    profile = layout.profile if _fits(layout.profile, 3 if indexed else channels) else b""
    return PreparedImage(
        width=layout.width,
        height=layout.height,
        bits=layout.bits,
        channels=channels,
        codec="FlateDecode",
        predictor=True,
        slices=layout.data,
        palette=layout.palette if indexed else b"",
        profile=profile,
        orientation=_turn(layout.exif),
    )


def _whole_jpeg(data: bytes, bare: bool) -> PreparedImage | None:
    if not jpeg.fits_pdf(data):
        return None
    with _open(data) as image:
        channels = {"L": 1, "RGB": 3}.get(image.mode)
        if channels is None:
            return None
        slices = jpeg.bare(data) if bare else ((0, len(data)),)
        if not slices:
            return None
        profile = image.info.get("icc_profile") or b""
        return PreparedImage(
            width=image.width,
            height=image.height,
            bits=8,
            channels=channels,
            codec="DCTDecode",
            slices=slices,
            profile=profile if _fits(profile, channels) else b"",
            orientation=_orientation(image),
            shown=Shown.BARE if bare else Shown.FILE,
        )


def _decoded(data: bytes) -> PreparedImage:
    with _open(data) as image:
        frames = _frames(image)
        image.load()
        exact = image.format in _LOSSLESS and image.mode in (
            "1",
            "L",
            "LA",
            "P",
            "PA",
            "RGB",
            "RGBA",
        )
        deep = data.startswith(png.SIGNATURE) and data[24] == 16
        plain, alpha, profile = _flat(image)
        orientation = _orientation(image)
    mask = _flate(alpha) if alpha is not None and _is_used(alpha) else None
    return _flate(
        plain,
        profile=profile,
        mask=mask,
        orientation=orientation,
        frames=frames,
        shown=Shown.PIXELS if exact and not deep else Shown.CONVERTED,
    )


def _smaller(data: bytes) -> PreparedImage:
    with _open(data) as image:
        frames, full = _frames(image), image.size
        if image.format in ("JPEG", "MPO"):
            image.draft("RGB", (2 * _SMALL[0][0], 2 * _SMALL[0][0]))
        plain, alpha, profile = _flat(image)
        orientation = _orientation(image)
    if alpha is not None and _is_used(alpha):
        white = Image.new(plain.mode, plain.size, "white")
        white.paste(plain, mask=alpha)
        plain = white
    for side, quality in _SMALL:
        factor = min(1.0, side / min(plain.size))
        size = (max(1, round(plain.width * factor)), max(1, round(plain.height * factor)))
        if size != plain.size:
            plain = plain.resize(size, Image.Resampling.HAMMING, reducing_gap=2.0)
        plain, profile = _to_srgb(plain, profile), b""
        out = io.BytesIO()
        plain.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= _SMALL_BYTES:
            break
    return PreparedImage(
        width=plain.width,
        height=plain.height,
        bits=8,
        channels=1 if plain.mode == "L" else 3,
        codec="DCTDecode",
        data=out.getvalue(),
        orientation=orientation,
        frames=frames,
        full=full,
        shown=Shown.REDUCED,
    )


def _flat(image: Image.Image) -> tuple[Image.Image, Image.Image | None, bytes]:
    """Return *image* as 8-bit grey or RGB, its transparency, and the ICC profile that still fits."""
    profile = image.info.get("icc_profile") or b""
    if image.mode == "CMYK":
        return _from_cmyk(image, profile), None, b""
    alpha = None
    if image.mode in ("P", "LA", "PA", "RGBA", "La", "RGBa") or "transparency" in image.info:
        grey = image.mode in ("1", "L", "LA", "La", "I;16")
        image = _eight_bits(image).convert("LA" if grey else "RGBA")
        alpha = image.getchannel("A")
        image = image.convert("L" if grey else "RGB")
    else:
        image = _eight_bits(image)
        if image.mode not in ("L", "RGB"):
            image = image.convert("L" if image.mode == "1" else "RGB")
    image.info.clear()
    return image, alpha, profile if _fits(profile, len(image.getbands())) else b""


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16") or image.mode == "I":
        # Pillow would clip the values above 255; a 16-bit grey is scaled to 8 bits.
        return image.convert("I").point(lambda value: value / 257).convert("L")
    return image


def _from_cmyk(image: Image.Image, profile: bytes) -> Image.Image:
    if profile:
        try:
            ink = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(
                image, ink, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError):
            turned = None  # a broken profile: fall back to the plain conversion below
        if turned is not None:
            return turned
    return image.convert("RGB")


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    if not profile or image.mode != "RGB":
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return image
    return image if turned is None else turned


def _flate(
    image: Image.Image,
    *,
    profile: bytes = b"",
    mask: PreparedImage | None = None,
    orientation: int = 1,
    frames: int = 1,
    shown: Shown = Shown.PIXELS,
) -> PreparedImage:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=6)
    written = out.getbuffer()
    layout = png.read(written)
    assert layout is not None
    return PreparedImage(
        width=image.width,
        height=image.height,
        bits=8,
        channels=len(image.getbands()),
        codec="FlateDecode",
        predictor=True,
        data=b"".join(written[offset : offset + length] for offset, length in layout.data),
        profile=profile,
        mask=mask,
        orientation=orientation,
        frames=frames,
        shown=shown,
    )


def _is_used(alpha: Image.Image) -> bool:
    return alpha.histogram()[255] < alpha.width * alpha.height


def _open(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data), formats=_FORMATS)
    _check_size(image.width, image.height)
    return image


def _check_size(width: int, height: int) -> None:
    if width * height > PIXEL_LIMIT:
        raise CannotShow(
            f"This picture says that it is {width:,} x {height:,} points large. That is too large "
            "to show here. The original file is kept as it is."
        )


def _orientation(image: Image.Image) -> int:
    return _valid_turn(image.getexif().get(0x0112, 1))


def _turn(exif: bytes) -> int:
    if not exif:
        return 1
    tags = Image.Exif()
    try:
        tags.load(b"Exif\x00\x00" + exif)
    except (ValueError, SyntaxError, OSError, KeyError):
        return 1  # unreadable metadata turns nothing
    return _valid_turn(tags.get(0x0112, 1))


def _valid_turn(value: object) -> int:
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _frames(image: Image.Image) -> int:
    if image.format == "MPO" or not getattr(image, "is_animated", False):
        return 1  # the further pictures of an MPO are previews and depth maps
    return int(getattr(image, "n_frames", 1))


def _fits(profile: bytes, channels: int) -> bool:
    """Whether PDF/A-3 may hold the ICC *profile* for an image of so many *channels*."""
    if len(profile) < 132 or profile[36:40] != b"acsp" or profile[8] > 4:
        return False
    if profile[16:20] != {1: b"GRAY", 3: b"RGB "}.get(channels):
        return False
    if profile[12:16] not in (b"mntr", b"prtr", b"scnr", b"spac"):
        return False
    try:
        ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except OSError:
        return False
    return True


@contextmanager
def _what_can_be_read() -> Iterator[None]:
    """Let decoders stop quietly where a file ends too early."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


@contextmanager
def _refusing() -> Iterator[None]:
    """Turn whatever a decoder makes of a broken file into one sentence."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except CannotShow:
        raise
    except MemoryError as cause:
        raise CannotShow(
            "This picture is too large to show here. The original file is kept as it is."
        ) from cause
    except UnidentifiedImageError as cause:
        raise CannotShow(
            "This file is not a picture that can be shown here. The original file is kept as it is."
        ) from cause
    except Exception as cause:  # decoders of outside bytes raise anything
        raise CannotShow(
            "This picture is damaged, so it cannot be shown here. "
            "The original file is kept as it is."
        ) from cause
