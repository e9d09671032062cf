using System.Globalization;
using System.Text.Json.Serialization;

namespace StoryBot.Chat.Discord;

/// <summary>A Discord id; digits only, so it can stand in a path. https://discord.com/developers/docs/reference#snowflakes</summary>
[JsonConverter(typeof(SnowflakeConverter))]
internal readonly record struct Snowflake(ulong Value)
{
    /// <summary>When it was given out, by Discord's clock.</summary>
    public DateTimeOffset Created => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + 1_420_070_400_000);

    public static bool TryParse(string? text, out Snowflake id)
    {
        var fits = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return fits;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
