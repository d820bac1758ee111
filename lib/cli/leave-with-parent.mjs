// Loaded before a child program: the channel to the parent closes when the parent dies, even by SIGKILL.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
