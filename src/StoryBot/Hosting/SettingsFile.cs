using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace StoryBot.Hosting;

/// <summary>Reads a JSON settings file once: nothing watches it, which is what makes a one-shot command start fast.</summary>
internal static class SettingsFile
{
    private const int Longest = 1024 * 1024;

    /// <summary>Adds the file's settings; a missing file adds none.</summary>
    /// <exception cref="SettingsException">The file can't be read, is no JSON object, or holds what nothing reads.</exception>
    public static void AddTo(IConfigurationBuilder builder, string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            var content = Content(path);
            if (content.Length > Longest)
                throw new SettingsException($"{path} is longer than any settings file. Put nothing but settings into it.");
            using var stream = new MemoryStream(content, writable: false);
            var file = new ConfigurationBuilder().AddJsonStream(stream).Build();
            var unread = file.AsEnumerable().Where(setting => !SettingNames.IsRead(setting.Key, setting.Value)).Select(setting => Shown(setting.Key)).Order(StringComparer.Ordinal).ToArray();
            if (unread.Length > 0)
                throw new SettingsException($"{path} holds {unread[0]}, which is no setting. Correct or remove it; the sections are {SettingNames.Known}.");
            builder.AddConfiguration(file, shouldDisposeConfiguration: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} can't be read: {refused.Message}", refused);
        }
        // The last one: a string that holds half a character.
        catch (Exception refused) when (refused is JsonException or FormatException or InvalidDataException or InvalidOperationException)
        {
            throw new SettingsException(Describe(path, refused), refused);
        }
    }

    /// <summary>The file's bytes, or a little more of them than a settings file may hold: a link to a device tells no length, and never ends.</summary>
    public static byte[] Content(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        Span<byte> part = stackalloc byte[4096];
        while (content.Length <= Longest && file.Read(part) is > 0 and var count)
            content.Write(part[..count]);
        return content.ToArray();
    }

    // A name could be made to read like a line of its own.
    private static string Shown(string key) => key.Any(char.IsControl) ? "(not shown)" : key;

    private static string Describe(string path, Exception refused) =>
        Malformed(refused) is { LineNumber: { } line } json
            ? $"{path}, line {line + 1}, column {json.BytePositionInLine + 1}: this is no valid JSON. {Cause(json)}"
            : $"{path} is no usable settings file: {refused.Message}";

    private static JsonException? Malformed(Exception? exception) =>
        exception is null or JsonException ? exception as JsonException : Malformed(exception.InnerException);

    // The message ends in "LineNumber: 2 | BytePositionInLine: 4.", counted from zero; it is said above, counted from one.
    private static string Cause(JsonException json) =>
        json.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end ? json.Message[..end] : json.Message;
}
