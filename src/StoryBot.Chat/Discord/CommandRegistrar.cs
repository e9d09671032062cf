using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>
/// Registers the commands by replacing them all, only when they differ from what was last registered, and takes them away where they were registered before:
/// Discord shows a server's own beside those for everywhere.
/// </summary>
/// <param name="guild">Registers in this server alone, where changes show at once; null for everywhere.</param>
internal sealed partial class CommandRegistrar(DiscordApi api, Snowflake? guild, byte[] commands, string folder, ILogger<CommandRegistrar> logger)
{
    private const string Everywhere = "everywhere";

    public async Task EnsureAsync(Snowflake application, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(commands));
        var prefix = $"commands-{application}-";
        var path = Path.Combine(folder, $"{prefix}{guild?.ToString() ?? Everywhere}.sha256");
        try
        {
            if (!File.Exists(path) || await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false) != hash)
            {
                if (!await RegisterAsync(application, cancellation).ConfigureAwait(false))
                    return;
                Directory.CreateDirectory(folder);
                await KeepAsync(path, hash).ConfigureAwait(false);
            }

            foreach (var other in Directory.GetFiles(folder, $"{prefix}*.sha256").Where(file => Path.GetFileName(file) != Path.GetFileName(path)))
                await TakeAwayAsync(application, Path.GetFileNameWithoutExtension(other)[prefix.Length..], other, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.NotRemembered(logger, path, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // Stopping; the next start registers them.
        }
    }

    /// <returns>Whether they are registered now.</returns>
    private async Task<bool> RegisterAsync(Snowflake application, CancellationToken cancellation)
    {
        while (await api.SetCommandsAsync(application, guild, commands, cancellation).ConfigureAwait(false) is RestResult<byte[]>.Failed failed)
        {
            Log.NotRegistered(logger, failed.Error.Cause, failed.Error.Mend);
            // Each call lasts minutes where Discord is away, or does not let the bot in.
            if (failed.Error is not RestError.Unavailable)
                return false;
        }

        Log.Registered(logger, guild is null ? Everywhere : "in one server");
        return true;
    }

    /// <param name="scope">A server's id, or everywhere.</param>
    /// <param name="record">The file that says they were registered there; kept where Discord can't be asked now, so that the next start asks again.</param>
    private async Task TakeAwayAsync(Snowflake application, string scope, string record, CancellationToken cancellation)
    {
        Snowflake? before = Snowflake.TryParse(scope, out var named) ? named : null;
        if (before is null && scope != Everywhere)
            return;
        var result = await api.SetCommandsAsync(application, before, "[]"u8.ToArray(), cancellation).ConfigureAwait(false);
        // A server that the bot has left has lost its commands with it.
        if (result is RestResult<byte[]>.Failed { Error: not (RestError.Forbidden or RestError.Gone) } failed)
        {
            Log.NotTakenAway(logger, failed.Error.Cause, failed.Error.Mend);
            return;
        }

        File.Delete(record);
    }

    // Whole or not at all, even when the bot is stopped meanwhile: what stands there half would be registered again.
    private static async Task KeepAsync(string path, string hash)
    {
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $"draft-{Path.GetFileName(path)}");
        await File.WriteAllTextAsync(draft, hash, CancellationToken.None).ConfigureAwait(false);
        File.Move(draft, path, overwrite: true);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Discord commands registered {Where}")]
        public static partial void Registered(ILogger logger, string where);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord commands could not be registered; mentions and direct messages work: {Cause}. {Mend}")]
        public static partial void NotRegistered(ILogger logger, string cause, string mend);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord commands registered before, for another Discord:GuildId, could not be taken away and show twice; the next start tries again: {Cause}. {Mend}")]
        public static partial void NotTakenAway(ILogger logger, string cause, string mend);

        [LoggerMessage(Level = LogLevel.Warning, Message = "What Discord commands are registered can't be kept in {Path}; they are registered anew at each start: {Fault}")]
        public static partial void NotRemembered(ILogger logger, string path, string fault);
    }
}
