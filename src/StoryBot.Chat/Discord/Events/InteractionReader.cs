using System.Globalization;

namespace StoryBot.Chat.Discord.Events;

/// <summary>Reads commands, buttons and what is being typed. Every field may be missing or forged.</summary>
internal static class InteractionReader
{
    private const ulong Administrator = 1 << 3;

    /// <param name="moderatorPermission">The right, as a bit, that makes somebody a moderator; administrators always are.</param>
    public static Incoming Read(InteractionEvent interaction, ulong moderatorPermission) => interaction switch
    {
        { Type: 4, Data.Options: { } options } => new Incoming.Typing(Flat(options).FirstOrDefault(option => option.Focused == true)?.Text ?? ""),
        { Type: 2, Data: { } data } when Command(data) is { } intent => Act(interaction, moderatorPermission, intent),
        { Type: 3, Data: { } data } when Rendering.ButtonId.Read(data.CustomId) is { } intent => Act(interaction, moderatorPermission, intent),
        _ => new Incoming.Unknown(),
    };

    private static ChatIntent? Command(InteractionData data) => (data.Type, data.Name) switch
    {
        (1, CommandNames.Ask) => new ChatIntent.Ask(Option(data, CommandNames.Question)?.Text.Trim() ?? "")
        {
            Private = Option(data, CommandNames.Private)?.IsTrue == true,
        },
        (3, CommandNames.AskAboutThis) => new ChatIntent.Ask(Target(data)?.Content?.Trim() ?? ""),
        (1, CommandNames.Moderate) => data.Options?.FirstOrDefault()?.Name switch
        {
            CommandNames.Reindex => new ChatIntent.Moderate(ModeratorCommand.Reindex),
            CommandNames.Articles => new ChatIntent.Moderate(ModeratorCommand.Articles),
            CommandNames.Status => new ChatIntent.Moderate(ModeratorCommand.Status),
            _ => null,
        },
        _ => null,
    };

    private static Incoming Act(InteractionEvent interaction, ulong moderatorPermission, ChatIntent intent)
    {
        if ((interaction.Member?.User ?? interaction.User) is not { } person || interaction.ChannelId is not { } channel)
            return new Incoming.Unknown();
        var privately = intent is not (ChatIntent.Ask { Private: false } or ChatIntent.Share);
        var message = new ChatMessage(
            new ChatMessageId(DiscordAdapter.PlatformName, interaction.Id.ToString()),
            new ChatPlace(DiscordAdapter.PlatformName, channel.ToString()),
            new ChatUser(person.Id.ToString(), IsModerator(interaction.Member, moderatorPermission)),
            intent)
        {
            InReplyTo = interaction.Message is { } under ? new ChatMessageId(DiscordAdapter.PlatformName, under.Id.ToString()) : null,
            ReturnAddress = new ReturnAddress(interaction.ApplicationId, privately, interaction.Data?.TargetId, interaction.Token ?? "").Write(),
        };
        return new Incoming.Act(message, privately, interaction.Data?.TargetId);
    }

    private static bool IsModerator(MemberEvent? member, ulong permission) =>
        ulong.TryParse(member?.Permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var rights)
        && (rights & (permission | Administrator)) != 0;

    private static OptionEvent? Option(InteractionData data, string name) => data.Options?.FirstOrDefault(option => option?.Name == name);

    private static MessageEvent? Target(InteractionData data) =>
        data.TargetId is { } id ? data.Resolved?.Messages?.GetValueOrDefault(id.ToString()) : null;

    // Forged options may be null, the ones inside another option too.
    private static IEnumerable<OptionEvent> Flat(OptionEvent?[] options) =>
        options.SelectMany(option => (OptionEvent?[])[option, .. option?.Options ?? []]).OfType<OptionEvent>();
}
