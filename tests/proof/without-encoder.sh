#!/usr/bin/env bash
# The program answers by words alone where it was built without the encoder.
exec "$(dirname "$0")/../without-encoder.sh"
