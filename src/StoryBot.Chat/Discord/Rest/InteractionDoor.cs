namespace StoryBot.Chat.Discord.Rest;

/// <summary>The way back to one interaction, open for 15 minutes; a secret, so it never says its token.</summary>
internal sealed class InteractionDoor(Snowflake application, Snowflake interaction, string token)
{
    public Snowflake Application { get; } = application;

    public Snowflake Interaction { get; } = interaction;

    /// <summary>The token, fit to stand in a path.</summary>
    public string PathToken { get; } = Uri.EscapeDataString(token);
}
