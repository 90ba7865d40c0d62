"""Holds YAML files against a JSON Schema, as an editor does: validate.py SCHEMA FILE ...

A line for each file: its name, a tab, and 'valid', or what is wrong first and where.
Scalars are read by the core schema of YAML 1.2, as editors read them: 'no' and 'on' are texts, 1 and true are not.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first) + ([""] if tag == "null" else []))

Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 0 if node.value[:2] in ("0o", "0x") else 10))
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def mapping_of(loader, node):
    keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    if len(set(keys)) < len(keys):
        raise yaml.constructor.ConstructorError(None, None, "a key stands twice", node.start_mark)
    loader.flatten_mapping(node)
    return loader.construct_mapping(node, deep=True)


Loader.add_constructor("tag:yaml.org,2002:map", mapping_of)


def as_json(value):
    """Keys as JSON has them: texts."""
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(key): as_json(part) for key, part in value.items()}
    return [as_json(part) for part in value] if isinstance(value, list) else value


with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
validator_class = jsonschema.validators.validator_for(schema)
validator_class.check_schema(schema)
validator = validator_class(schema)
for name in sys.argv[2:]:
    try:
        with open(name, encoding="utf-8") as file:
            value = as_json(yaml.load(file, Loader))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        print(name, "no YAML: " + str(error).split("\n")[0], sep="\t")
        continue
    error = jsonschema.exceptions.best_match(validator.iter_errors(value))
    place = "/".join(str(part) for part in error.absolute_path) if error else ""
    print(name, f"{place}: {error.message[:200]}" if error else "valid", sep="\t")
