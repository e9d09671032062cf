using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>Registers the commands by replacing them all, only when they differ from what was last registered.</summary>
/// <param name="guild">Registers in this server alone, where changes show at once; null for everywhere.</param>
internal sealed partial class CommandRegistrar(DiscordApi api, Snowflake? guild, byte[] commands, string folder, ILogger<CommandRegistrar> logger)
{
    public async Task EnsureAsync(Snowflake application, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(commands));
        var path = Path.Combine(folder, $"commands-{application}-{guild?.ToString() ?? "everywhere"}.sha256");
        try
        {
            if (File.Exists(path) && await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false) == hash)
                return;
            while (await api.SetCommandsAsync(application, guild, commands, cancellation).ConfigureAwait(false) is RestResult<byte[]>.Failed failed)
            {
                Log.NotRegistered(logger, failed.Error.Cause, failed.Error.Mend);
                // Each call lasts minutes where Discord is away, or does not let the bot in.
                if (failed.Error is not RestError.Unavailable)
                    return;
            }

            Log.Registered(logger, guild is null ? "everywhere" : "in one server");
            Directory.CreateDirectory(folder);
            await KeepAsync(path, hash).ConfigureAwait(false);
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

        [LoggerMessage(Level = LogLevel.Warning, Message = "What Discord commands are registered can't be kept in {Path}; they are registered anew at each start: {Fault}")]
        public static partial void NotRemembered(ILogger logger, string path, string fault);
    }
}
