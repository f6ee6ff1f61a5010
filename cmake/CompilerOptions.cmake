# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One interface target carries language level, warnings and Qt's guards for
# every target of the project.
add_library(reprise_options INTERFACE)
add_library(Reprise::options ALIAS reprise_options)

target_compile_features(reprise_options INTERFACE cxx_std_23)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

target_compile_options(reprise_options INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-qual -Wimplicit-fallthrough -Wsuggest-override
    # Members left out of a designated initialiser take their default: that is its point.
    -Wno-missing-field-initializers)
if(NOT CMAKE_UNITY_BUILD)
    # Of files that are compiled together, names would shadow one another's.
    target_compile_options(reprise_options INTERFACE -Wshadow)
endif()
if(REPRISE_WARNINGS_AS_ERRORS)
    target_compile_options(reprise_options INTERFACE -Werror)
endif()

target_compile_definitions(reprise_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800
    # Debian builds SQLite with both; without the macros its header hides them.
    SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK)

if(REPRISE_SANITIZE)
    target_compile_options(reprise_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(reprise_options INTERFACE -fsanitize=address,undefined)
endif()

if(REPRISE_FUZZ)
    target_compile_options(reprise_options INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    target_link_options(reprise_options INTERFACE -fsanitize=address,undefined)
endif()

if(REPRISE_LTO)
    include(CheckIPOSupported)
    check_ipo_supported()
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
endif()
