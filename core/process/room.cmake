rapporteur_add_room(process
  SOURCES
    accept.c bell.c blame.c cache.c channel.c conclude.c convert.c crash.c feed.c greeting.c hello.c lazy.c recall.c run.c sandbox.c
    seal.c settle.c shared.c start.c syscalls.c task.c team.c watchdog.c worker.c zygote.c
  ROOMS base source format text scan results plugin engine
  LIBRARIES PkgConfig::SECCOMP m)
# Processes are not in POSIX: prctl, futex, close_range, MAP_NORESERVE.
target_compile_definitions(room_process PRIVATE _GNU_SOURCE)
