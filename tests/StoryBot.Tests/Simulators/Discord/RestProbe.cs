using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.Simulators.Discord;

/// <summary>The barest REST client, with the bot's token.</summary>
internal sealed class RestProbe : IDisposable
{
    private readonly HttpClient http;

    public RestProbe(DiscordSimulator discord)
    {
        http = new HttpClient { BaseAddress = discord.RestAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Bot.Token);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
    }

    public HttpRequestHeaders Headers => http.DefaultRequestHeaders;

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The status and the body, if there is one.</summary>
    public async Task<(int Status, JsonNode? Body)> CallAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var answer = await SendAsync(method, path, body);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public void Dispose() => http.Dispose();
}
