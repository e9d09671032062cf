using System.Globalization;
using Microsoft.Extensions.Logging;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>Keeps in a small file up to when all that was said on Slack has been heard, for a process after this one.</summary>
/// <param name="folder">Null where nothing is kept.</param>
internal sealed partial class HeardMark(string? folder, ILogger logger)
{
    private const int LongestText = 64;

    private bool failed;

    private string Path => System.IO.Path.Combine(folder!, "heard-until");

    /// <summary>Null where no process has been here before, or its word can't be read.</summary>
    public DateTimeOffset? Load()
    {
        if (folder is null)
            return null;
        try
        {
            return new FileInfo(Path).Length <= LongestText
                && DateTimeOffset.TryParseExact(File.ReadAllText(Path).Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Replaces the file in one step; a fault is logged once and costs only the reading up after a restart.</summary>
    public void Save(DateTimeOffset until)
    {
        if (folder is null)
            return;
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path + ".new", until.ToString("O", CultureInfo.InvariantCulture));
            File.Move(Path + ".new", Path, overwrite: true);
            failed = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (!failed)
                Log.Unwritable(logger, Path, fault.Message);
            failed = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Until when Slack was heard can't be kept in {Path}; a restart may not know how far to read up: {Fault}")]
        public static partial void Unwritable(ILogger logger, string path, string fault);
    }
}
