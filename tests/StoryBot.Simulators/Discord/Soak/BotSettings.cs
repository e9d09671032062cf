namespace StoryBot.Simulators.Discord.Soak;

/// <summary>The program's settings: as shipped, but that a few people may ask any number of questions.</summary>
internal static class BotSettings
{
    public static Dictionary<string, string> For(DiscordSimulator discord) => new()
    {
        ["Discord__Token"] = discord.Bot.Token,
        ["Discord__ApiBaseAddress"] = discord.RestAddress.ToString(),
        ["Discord__QuestionsPerUserPerMinute"] = "0",
        ["Discord__QuestionsPerChannelPerMinute"] = "0",
        ["Discord__MaxWaitingPerChannel"] = "10000",
    };
}
