using System.Text.Json;
using StoryBot.Chat.Discord.Payloads;

namespace StoryBot.Chat.Discord;

/// <summary>The commands' definitions. https://discord.com/developers/docs/interactions/application-commands</summary>
internal static class DiscordCommands
{
    private const int Slash = 1;
    private const int OnMessage = 3;
    private const int Subcommand = 1;
    private const int Text = 3;
    private const int YesNo = 5;

    /// <summary>All of them, as the body that replaces what is registered.</summary>
    /// <param name="moderatorPermission">Whoever has it sees the moderators' command; servers can change that, so it is checked again.</param>
    public static byte[] Define(ulong moderatorPermission) => JsonSerializer.SerializeToUtf8Bytes(
        [
            new CommandPayload(Slash, CommandNames.Ask)
            {
                Description = "Ask a question; the answer quotes the article that says so",
                Options =
                [
                    new CommandOptionPayload(Text, CommandNames.Question, "What do you want to know?") { Required = true, Autocomplete = true, MinLength = 1, MaxLength = 500 },
                    new CommandOptionPayload(YesNo, CommandNames.Private, "Show the answer to me only"),
                ],
                Contexts = [0, 1],
                IntegrationTypes = [0],
            },
            new CommandPayload(OnMessage, CommandNames.AskAboutThis) { Contexts = [0, 1], IntegrationTypes = [0] },
            new CommandPayload(Slash, CommandNames.Moderate)
            {
                Description = "For moderators: look after the articles",
                DefaultMemberPermissions = $"{moderatorPermission}",
                Options =
                [
                    new CommandOptionPayload(Subcommand, CommandNames.Reindex, "Read all articles again"),
                    new CommandOptionPayload(Subcommand, CommandNames.Articles, "List the articles and what is wrong with them"),
                    new CommandOptionPayload(Subcommand, CommandNames.Status, "Say how the bot is"),
                ],
                Contexts = [0],
                IntegrationTypes = [0],
            },
        ],
        DiscordJson.Default.CommandPayloadArray);
}
