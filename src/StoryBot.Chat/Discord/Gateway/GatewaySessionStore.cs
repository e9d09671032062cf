using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Keeps each shard's session in a small file, so that a restarted process resumes; without the file it merely identifies anew.</summary>
internal sealed partial class GatewaySessionStore(string folder, ILogger<GatewaySessionStore> logger)
{
    public SavedSession? Load(GatewayShardId shard)
    {
        try
        {
            using var file = File.OpenRead(PathOf(shard));
            var saved = JsonSerializer.Deserialize(file, GatewayJson.Default.SavedSession);
            return saved is { Id.Length: > 0, ResumeAddress.IsAbsoluteUri: true, Sequence: >= 0, User.Value: > 0, Application.Value: > 0 } ? saved : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            Log.Unreadable(logger, PathOf(shard), unreadable.Message);
            return null;
        }
    }

    /// <summary>Replaces the file in one step; a fault is logged and costs only the resume after a restart.</summary>
    public void Save(GatewayShardId shard, SavedSession session)
    {
        var path = PathOf(shard);
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(session, GatewayJson.Default.SavedSession));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.Unwritable(logger, path, fault.Message);
        }
    }

    public void Forget(GatewayShardId shard)
    {
        try
        {
            File.Delete(PathOf(shard));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.Unwritable(logger, PathOf(shard), fault.Message);
        }
    }

    private string PathOf(GatewayShardId shard) => Path.Combine(folder, $"gateway-{shard.Number}-{shard.Count}.json");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The Discord session in {Path} can't be read; starting a new one: {Fault}")]
        public static partial void Unreadable(ILogger logger, string path, string fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The Discord session can't be kept in {Path}; a restart will not resume: {Fault}")]
        public static partial void Unwritable(ILogger logger, string path, string fault);
    }
}
