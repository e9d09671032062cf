namespace StoryBot.Chat.Discord.Payloads;

/// <summary>The first answer to an interaction. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object</summary>
internal sealed record CallbackPayload(int Type, CallbackData? Data)
{
    private const int Ephemeral = 1 << 6;

    /// <summary>"Thinking…", seen by the asker alone or by everyone, for good.</summary>
    public static CallbackPayload Defer(bool privately) =>
        new(5, privately ? new CallbackData { Flags = Ephemeral } : null);

    /// <summary>A text for the asker alone, at once.</summary>
    public static CallbackPayload Tell(string content) =>
        new(4, new CallbackData { Content = content, Flags = Ephemeral, AllowedMentions = new AllowedMentions() });

    /// <summary>What could stand in the field being typed in.</summary>
    public static CallbackPayload Offer(ChoicePayload[] choices) => new(8, new CallbackData { Choices = choices });
}
