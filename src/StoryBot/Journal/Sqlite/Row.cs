using Microsoft.Data.Sqlite;
using StoryBot.Chat;

namespace StoryBot.Journal.Sqlite;

/// <summary>How times and ids stand in the tables, and how they are read.</summary>
internal static class Row
{
    public static long Write(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    public static string? Write(ChatMessageId? id) => id?.ToString();

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Moment(this SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static DateTimeOffset? MomentIfAny(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.Moment(column);

    /// <summary>A platform's name holds no colon; the platform's own id may.</summary>
    public static ChatMessageId? MessageIdIfAny(this SqliteDataReader row, int column) =>
        row.Text(column) is { } text && text.IndexOf(':') is var colon and > 0 ? new(text[..colon], text[(colon + 1)..]) : null;
}
