"""moodle-xml-parser as the oracle of content-schema/formats/tests/moodle_xml_parser.rs.

A line of JSON in, a line of JSON out:
in:  {"xml": a question bank}
out: {"multichoice": [...], "cloze": [...]}, each question as the parser has it
"""

import json
import sys
from dataclasses import asdict

from moodle_xml_parser.parser import parse_string

for line in sys.stdin:
    found = parse_string(json.loads(line)["xml"])
    print(json.dumps({kind: [asdict(question) for question in all] for kind, all in found.items()}))
