// Loaded before a child program: the channel to the parent closes when the parent dies, even by SIGKILL. A child's own
// workers inherit this line with its flags; their channel is not ours.
if (process.channel && process.env.SANSHEN_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
