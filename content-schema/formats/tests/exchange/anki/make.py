"""Makes the packages beside this file, with Anki itself and with genanki:

    python3 -m venv /tmp/anki && /tmp/anki/bin/pip install anki==26.9.3 genanki==0.13.1
    /tmp/anki/bin/python make.py
"""

import base64
import glob
import os
import tempfile
import zipfile

import genanki
from anki.collection import Collection, ExportAnkiPackageOptions, DeckIdLimit

HERE = os.path.dirname(os.path.abspath(__file__))
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)
    return path


def by_anki(folder):
    """Each kind of notes that Anki has from the start, in two decks, with a picture and a sound."""
    col = Collection(os.path.join(folder, "collection.anki2"))
    col.media.add_file(write(os.path.join(folder, "été 1.png"), PIXEL))
    col.media.add_file(write(os.path.join(folder, "cdi.mp3"), b"ID3 sound"))
    col.media.add_file(write(os.path.join(folder, "_unused.ttf"), b"font"))
    deck = col.decks.id("Emploi::Contrats")

    def add(kind, fields, tags=()):
        note = col.new_note(col.models.by_name(kind))
        note.fields = fields
        note.tags = list(tags)
        col.add_note(note, deck)

    add("Basic", ["<b>CDI</b> [sound:cdi.mp3]", "sans fin<br>&amp; stable"], ["contrats", "emploi::base"])
    add("Basic (and reversed card)", ["CDD", 'à durée déterminée <img src="été 1.png">'])
    add("Basic (optional reversed card)", ["ETT", "agence", ""])
    add("Basic (type in the answer)", ["Qui signe ?", "l’employeur"])
    add("Cloze", ["Le {{c1::CV}} tient sur {{c2::une page::combien ?}}.", "Pas plus."])
    add("Basic", ["&nbsp;<br>", "vide"])
    for layout, legacy in [("newest", False), ("older", True)]:
        options = ExportAnkiPackageOptions(with_media=True, with_deck_configs=False, with_scheduling=False, legacy=legacy)
        out = os.path.join(HERE, f"{layout}.apkg")
        col.export_anki_package(out_path=out, options=options, limit=DeckIdLimit(col.decks.id("Emploi")))
    col.export_collection_package(out_path=os.path.join(HERE, "all.colpkg"), include_media=True, legacy=False)


def by_genanki(folder):
    """A kind of notes of its own, whose templates have conditions."""
    kind = genanki.Model(
        1607392319,
        "Sigles",
        fields=[{"name": "Sigle"}, {"name": "Sens"}, {"name": "Image"}],
        templates=[
            {
                "name": "Carte 1",
                "qfmt": "<div class=big>{{Sigle}}</div>{{#Image}}{{Image}}{{/Image}}",
                "afmt": '{{FrontSide}}<hr id="answer"><i>{{Sens}}</i>',
            }
        ],
    )
    deck = genanki.Deck(2059400110, "Sigles")
    deck.add_note(genanki.Note(model=kind, fields=["CEJ", "Contrat d’engagement jeune", ""], guid="cej"))
    deck.add_note(genanki.Note(model=kind, fields=["ML", "Mission locale", '<img src="ml.png">'], guid="ml"))
    package = genanki.Package(deck, [write(os.path.join(folder, "ml.png"), PIXEL)])
    package.write_to_file(os.path.join(HERE, "genanki.apkg"), timestamp=1700000000)


def smaller(path):
    """The same files, packed more tightly than Anki does."""
    with zipfile.ZipFile(path) as package:
        files = [(name, package.read(name)) for name in package.namelist()]
    os.remove(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, data in files:
            package.writestr(name, data)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        by_anki(folder)
    with tempfile.TemporaryDirectory() as folder:
        by_genanki(folder)
    for path in glob.glob(os.path.join(HERE, "*pkg")):
        smaller(path)
