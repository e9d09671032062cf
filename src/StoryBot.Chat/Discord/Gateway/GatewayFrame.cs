using System.Text.Json;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>The envelope of every gateway message; what is in it stays as bytes until somebody wants it.</summary>
/// <param name="Sequence">Only on dispatches.</param>
/// <param name="Event">The event's name, only on dispatches.</param>
/// <param name="Data">The JSON of <c>d</c>; a slice of the bytes given, and empty where there was none.</param>
internal readonly record struct GatewayFrame(GatewayOpcode Opcode, long? Sequence, string? Event, ReadOnlyMemory<byte> Data)
{
    /// <summary>False for whatever is no gateway frame; unknown members and opcodes are no fault.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> utf8, out GatewayFrame frame)
    {
        frame = default;
        try
        {
            return TryRead(utf8, out frame);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryRead(ReadOnlyMemory<byte> utf8, out GatewayFrame frame)
    {
        frame = default;
        int? opcode = null;
        long? sequence = null;
        string? name = null;
        var data = ReadOnlyMemory<byte>.Empty;
        var reader = new Utf8JsonReader(utf8.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Member(ref reader);
            reader.Read();
            switch (member)
            {
                case 'o':
                    opcode = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var code) ? code : null;
                    break;
                case 's':
                    sequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
                    break;
                case 't':
                    name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    break;
                case 'd':
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    data = utf8[start..(int)reader.BytesConsumed];
                    continue;
            }

            reader.Skip();
        }

        // Reading on past the object's end throws on anything that trails it.
        if (opcode is null || reader.TokenType != JsonTokenType.EndObject || reader.Read())
            return false;
        frame = new GatewayFrame((GatewayOpcode)opcode, sequence, name, data);
        return true;
    }

    private static char Member(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("op"u8) ? 'o'
        : reader.ValueTextEquals("s"u8) ? 's'
        : reader.ValueTextEquals("t"u8) ? 't'
        : reader.ValueTextEquals("d"u8) ? 'd'
        : '?';
}
