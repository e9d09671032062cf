using System.Text;
using System.Text.Json;
using CsCheck;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Discord.Events;

namespace StoryBot.Tests.Chat.Discord.Events;

public sealed class EventFuzzTests
{
    private const string Message =
        """{"id":"7","channel_id":"8","guild_id":"9","author":{"id":"3","bot":false},"content":"<@1> who?","type":19,"mentions":[{"id":"1"},null],"webhook_id":null,"referenced_message":{"id":"6","author":{"id":"1","bot":true}}}""";

    private const string Interaction =
        """{"id":"7","application_id":"1","type":2,"token":"t","channel_id":"8","member":{"user":{"id":"3"},"permissions":"40"},"data":{"name":"ask","type":1,"target_id":"6","resolved":{"messages":{"6":{"id":"6","content":"x"}}},"custom_id":"sb1:share:K7","options":[{"name":"question","value":"who?","focused":true},{"name":"private","value":true,"options":[null]},null]},"message":{"id":"5"}}""";

    [Fact]
    public void What_was_mutated_is_read_or_refused_but_breaks_nothing()
    {
        Assert.NotNull(ReadMessage(Encoding.UTF8.GetBytes(Message)));
        Assert.IsType<Incoming.Act>(ReadInteraction(Encoding.UTF8.GetBytes(Interaction)));
        Gen.Select(Gen.Int[0, 10_000], Gen.OneOf(Gen.Byte, Gen.Char["nul0123456789{}[]\",:t"].Select(letter => (byte)letter)), Gen.Int[0, 3]).Array[1, 4].Sample(
            changes =>
            {
                Try(() => ReadMessage(Mutate(Message, changes)));
                Try(() => ReadInteraction(Mutate(Interaction, changes)));
            },
            iter: 100_000);
    }

    [Fact]
    public void What_is_typed_is_read_though_options_inside_another_are_null()
    {
        var typing = Assert.IsType<Incoming.Typing>(ReadInteraction(Encoding.UTF8.GetBytes(
            """{"id":"7","application_id":"1","type":4,"token":"t","data":{"name":"ask","options":[null,{"name":"private","options":[null]},{"name":"question","value":"who?","focused":true}]}}""")));

        Assert.Equal("who?", typing.Typed);
    }

    private static StoryBot.Chat.ChatMessage? ReadMessage(byte[] json) =>
        JsonSerializer.Deserialize(json, DiscordJson.Default.MessageEvent) is { } message ? MessageReader.Read(message, new Snowflake(1)) : null;

    private static Incoming? ReadInteraction(byte[] json) =>
        JsonSerializer.Deserialize(json, DiscordJson.Default.InteractionEvent) is { } interaction ? InteractionReader.Read(interaction, 32) : null;

    /// <summary>Replaces, or cuts out up to two bytes, at each place.</summary>
    private static byte[] Mutate(string json, (int At, byte Value, int Cut)[] changes)
    {
        var bytes = Encoding.UTF8.GetBytes(json).ToList();
        foreach (var (at, value, cut) in changes)
        {
            var place = at % (bytes.Count - 3);
            bytes[place] = value;
            bytes.RemoveRange(place + 1, Math.Max(cut - 1, 0));
        }

        return [.. bytes];
    }

    private static void Try(Action read)
    {
        try
        {
            read();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // Not JSON, or no text in it: the connection drops such a frame.
        }
    }
}
