using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Keeps each shard's session in a small file, so that a restarted process resumes; without the file it merely identifies anew.</summary>
internal sealed partial class GatewaySessionStore(string folder, ILogger<GatewaySessionStore> logger)
{
    private bool failed;

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

    /// <summary>Replaces the file in one step; a fault costs only the resume after a restart.</summary>
    public void Save(GatewayShardId shard, SavedSession session) => Change(PathOf(shard), path =>
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(session, GatewayJson.Default.SavedSession));
        File.Move(path + ".new", path, overwrite: true);
    });

    public void Forget(GatewayShardId shard) => Change(PathOf(shard), File.Delete);

    /// <summary>Logs a fault once until it works again: a busy shard saves every second, however long the disk is full.</summary>
    private void Change(string path, Action<string> change)
    {
        try
        {
            change(path);
            failed = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (!failed)
                Log.Unwritable(logger, path, fault.Message);
            failed = true;
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
