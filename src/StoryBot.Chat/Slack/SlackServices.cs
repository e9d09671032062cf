using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StoryBot.Chat.Admissions;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Slack.Missed;
using StoryBot.Chat.Slack.Web;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Slack;

/// <summary>Registers Slack.</summary>
public static class SlackServices
{
    /// <summary>Adds Slack where <c>Slack:BotToken</c> is set, and nothing where it is not.</summary>
    /// <param name="dataFolder">Where the program keeps its data; up to when Slack was heard goes to its folder "slack".</param>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration, string dataFolder = "data")
    {
        var section = configuration.GetSection(SlackOptions.Section);
        if (string.IsNullOrEmpty(section[nameof(SlackOptions.BotToken)]))
            return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        services.AddOptions<SlackOptions>().Bind(section);
        services.AddSingleton<IChatAdapter>(provider => Create(
            provider.GetRequiredService<IOptions<SlackOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>(),
            Path.Combine(dataFolder, SlackAdapter.PlatformName)));
        return services;
    }

    /// <param name="options">Its tokens may be changed while the adapter runs.</param>
    /// <param name="folder">Null where nothing is kept for a process after this one.</param>
    /// <param name="hearingPace">Null for the ordinary one, as the other.</param>
    internal static SlackAdapter Create(SlackOptions options, TimeProvider time, ILoggerFactory loggers, string? folder = null, HearingPace? hearingPace = null, AdmissionPace? pace = null)
    {
        var address = new Uri(options.ApiBaseAddress.TrimEnd('/') + "/");
        var record = new PostingRecord(time);
        var (bot, app) = (Admit(() => options.BotToken!), Admit(() => options.AppToken ?? ""));
        var granted = new GrantedScopes();
        var api = new SlackApi(
            new WebApiClient(Client(address, granted), bot, app, new MethodPauses(time), record, new Random(), time, loggers.CreateLogger<WebApiClient>()));
        var hearing = new Hearing(options, hearingPace ?? HearingPace.Ordinary, folder, api, granted, time, loggers);
        return new SlackAdapter(options, api, new SlackAdmissions(bot, app), new ResponseDoor(Client(address), address, record, time), record, hearing, time, loggers) { Granted = granted };

        Admission Admit(Func<string> token) =>
            new(SlackAdapter.PlatformName, token, pace ?? AdmissionPace.Ordinary, new Random(), time, loggers.CreateLogger<Admission>());
    }

    private static HttpClient Client(Uri address, DelegatingHandler? around = null) => MeasuredCalls.Client(SlackAdapter.PlatformName, address, 8 << 20, around);
}
