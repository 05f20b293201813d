# The commands of Attest. `make help` says what each does.
PORT ?= 8080
.DEFAULT_GOAL := help
.PHONY: help run test bench build format clean

help:
	@echo 'make run            builds the page and serves it on http://localhost:$(PORT) (PORT=… for another)'
	@echo 'make test           runs every check and every test; the last line counts them'
	@echo 'make bench           measures speed beside others (QUICK=--quick for less than ten minutes)'
	@echo 'make build          builds the page into build/web-release/site and reports its size'
	@echo 'make format         sets the C++ files by .clang-format'
	@echo 'make clean          removes build/ (the compiler stays in its cache)'

build:
	@scripts/build.sh

run: build
	@node scripts/serve.mjs build/web-release/site $(PORT)

test:
	@scripts/test.sh

bench:
	@scripts/bench.sh $(QUICK)

format:
	@git ls-files -co --exclude-standard 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' 'bench/*.cpp' 'bench/*.h' | xargs clang-format -i

clean:
	@rm -rf build
